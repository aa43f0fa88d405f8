package org.vigie.app.line;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.alerts.digest.DigestBuilder;
import org.vigie.alerts.digest.DigestService;
import org.vigie.alerts.incident.IncidentMails;
import org.vigie.alerts.incident.IncidentService;
import org.vigie.alerts.notify.ConsoleNotifier;
import org.vigie.alerts.notify.OutboxDispatcher;
import org.vigie.alerts.notify.SmtpNotifier;
import org.vigie.alerts.notify.SmtpSettings;
import org.vigie.alerts.rule.RuleEvaluator;
import org.vigie.alerts.writing.Team;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.DigestSettings;
import org.vigie.app.config.settings.MailSettings;
import org.vigie.domain.alert.Notifier;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.MentionFilter;
import org.vigie.nlp.keyphrase.NewPhrases;

/**
 * The second half of the straight line, from the counts to a mail: rules → incidents → outbox →
 * notifier, and the weekly digest.
 */
public final class Watchkeeping {
  private static final Duration MAIL_TIMEOUT = Duration.ofSeconds(30);

  private final VigieConfig config;
  private final Stores stores;
  private final Clock clock;
  private final Instant listeningSince;
  private final IncidentService incidents;
  private final OutboxDispatcher dispatcher;
  private final DigestService digests;

  /** Spares reading the whole digest back at every tick of the crawl. */
  private volatile @Nullable DigestWeek knownWritten;

  /**
   * Makes it.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param clock the present
   * @param console where readers reach the console, for the links in mails
   */
  public Watchkeeping(VigieConfig config, Stores stores, Clock clock, URI console) {
    this.config = config;
    this.stores = stores;
    this.clock = clock;
    this.listeningSince =
        Instant.parse(
            stores
                .state()
                .settings()
                .getOrCreate("listening-since", () -> clock.instant().toString()));
    Team team =
        new Team(
            config.settings().team().name(),
            config.settings().team().zone(),
            console,
            config.entities());
    this.incidents =
        new IncidentService(
            new RuleEvaluator(stores.store(), stores.store()),
            stores.state().incidents(),
            new IncidentMails(stores.store(), team),
            clock,
            UUID::randomUUID);
    this.dispatcher = new OutboxDispatcher(stores.state().outbox(), notifier());
    this.digests =
        new DigestService(
            new DigestBuilder(stores.store(), stores.store(), new NewPhrases()),
            stores.state().digests(),
            team,
            clock);
  }

  private Notifier notifier() {
    MailSettings mail = config.settings().mail();
    return switch (mail.transport()) {
      case CONSOLE -> new ConsoleNotifier();
      case SMTP -> new SmtpNotifier(smtp(mail));
    };
  }

  private static SmtpSettings smtp(MailSettings mail) {
    SmtpSettings.Security security =
        switch (mail.security()) {
          case NONE -> SmtpSettings.Security.NONE;
          case STARTTLS -> SmtpSettings.Security.STARTTLS;
          case TLS -> SmtpSettings.Security.TLS;
        };
    String username = mail.username();
    var password = mail.password();
    return new SmtpSettings(
        Objects.requireNonNull(mail.host(), "mail.host"),
        mail.port(),
        security,
        username == null || password == null
            ? null
            : new SmtpSettings.Credentials(username, password.reveal()),
        Objects.requireNonNull(mail.from(), "mail.from").value(),
        MAIL_TIMEOUT);
  }

  /** Evaluates all rules; what they open goes into the outbox. */
  public void evaluateRules() {
    incidents.evaluate(config.rules());
  }

  /** Sends what is due in the outbox. */
  public void sendMails() {
    dispatcher.dispatch(clock.instant());
  }

  /** Writes and mails the digest of the week that has ended, unless that was done. */
  public void publishDigest() {
    DigestWeek week = lastWeek();
    if (!written(week)) {
      stores.store().refresh();
      digests.publish(week, config.digestReceivers());
    }
  }

  /**
   * Makes up for a digest whose time passed while the application was not running, when there is
   * anything to report. A week that was not listened to from its beginning is kept in the console
   * and mailed to nobody: its figures are those of what the sources still showed.
   */
  public void catchUpDigest() {
    DigestWeek week = lastWeek();
    ZoneId zone = config.settings().team().zone();
    if (config.settings().digest().enabled()
        && !clock.instant().isBefore(due(week, zone))
        && !written(week)
        && hasMentions(week, zone)) {
      boolean whole = !listeningSince.isAfter(week.start(zone));
      digests.publish(week, whole ? config.digestReceivers() : List.of());
    }
  }

  private Instant due(DigestWeek week, ZoneId zone) {
    DigestSettings settings = config.settings().digest();
    return week.monday()
        .plusWeeks(1)
        .plusDays(settings.day().getValue() - 1L)
        .atTime(settings.time())
        .atZone(zone)
        .toInstant();
  }

  private boolean written(DigestWeek week) {
    if (week.equals(knownWritten)) {
      return true;
    }
    boolean found = stores.state().digests().find(week, Language.FRENCH).isPresent();
    if (found) {
      knownWritten = week;
    }
    return found;
  }

  private boolean hasMentions(DigestWeek week, ZoneId zone) {
    // What the crawl has just saved is not visible yet, and a digest of half of it would be wrong.
    stores.store().refresh();
    MentionFilter filter = MentionFilter.ANY.between(week.start(zone), week.end(zone));
    return stores.store().count(filter).total() > 0;
  }

  private DigestWeek lastWeek() {
    ZoneId zone = config.settings().team().zone();
    return DigestWeek.of(clock.instant().atZone(zone).toLocalDate()).previous();
  }

  /**
   * Returns the incidents' service.
   *
   * @return evaluates, acknowledges and resolves
   */
  public IncidentService incidents() {
    return incidents;
  }

  /**
   * Returns the digests' service.
   *
   * @return writes and publishes
   */
  public DigestService digests() {
    return digests;
  }
}
