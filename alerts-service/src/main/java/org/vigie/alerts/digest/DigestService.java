package org.vigie.alerts.digest;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerts.writing.Team;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.Digests;
import org.vigie.domain.post.Language;

/** Writes the digest of a week, keeps it in French and in English, and mails it. */
public final class DigestService {
  private static final Logger LOG = LoggerFactory.getLogger(DigestService.class);

  /** In the order of saving: when the French digest is kept, the week is done. */
  private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH);

  private final DigestBuilder builder;
  private final Digests digests;
  private final Team team;
  private final DigestWriter writer;
  private final InstantSource clock;

  /**
   * Makes the service.
   *
   * @param builder computes the figures
   * @param digests keeps the digests and their notifications
   * @param team who is reported on, and to whom
   * @param clock the present
   */
  public DigestService(DigestBuilder builder, Digests digests, Team team, InstantSource clock) {
    this.builder = builder;
    this.digests = digests;
    this.team = team;
    this.writer = new DigestWriter(team);
    this.clock = clock;
  }

  /**
   * Writes a digest without keeping or sending it.
   *
   * @param week the week
   * @param language French or English
   * @return the document
   */
  public DigestDocument write(DigestWeek week, Language language) {
    return writer.write(compute(week), language);
  }

  /**
   * Writes, keeps and mails a digest. Doing it again for the same week replaces what is kept, and
   * mails nobody twice. The French one is saved last: after a crash, it is there only when both
   * are.
   *
   * @param week the week
   * @param receivers who gets it, each in their language
   * @return the documents, English first
   */
  public List<DigestDocument> publish(DigestWeek week, List<Receiver> receivers) {
    Digest digest = compute(week);
    List<DigestDocument> documents = new ArrayList<>();
    for (Language language : LANGUAGES) {
      DigestDocument document = writer.write(digest, language);
      digests.save(
          document,
          receivers.stream()
              .filter(receiver -> receiver.language().equals(language))
              .distinct()
              .map(receiver -> mail(document, receiver))
              .toList());
      documents.add(document);
    }
    LOG.info(
        "event=digest-published week={} mentions={} receivers={}",
        week,
        digest.total(),
        receivers.size());
    return documents;
  }

  private Digest compute(DigestWeek week) {
    return builder.build(week, team.zone(), team.entities(), clock.instant());
  }

  private static Notification mail(DigestDocument document, Receiver receiver) {
    String key = "digest " + document.week() + " " + receiver.address();
    return new Notification(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        null,
        receiver,
        document.subject(),
        document.text(),
        document.html(),
        document.generatedAt());
  }
}
