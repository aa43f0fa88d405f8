package org.vigie.console;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Role;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.NameState;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryExplanations;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.testkit.InMemoryAccounts;
import org.vigie.testkit.InMemoryCorrections;
import org.vigie.testkit.InMemoryDigests;
import org.vigie.testkit.InMemoryIncidents;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.InMemoryOutbox;
import org.vigie.testkit.InMemorySourceEvents;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.MutableClock;
import org.vigie.testkit.Posts;

/** A small world for the console's tests and preview: a hosting cooperative and two rivals. */
final class World {
  static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  static final PostId HOSTILE_POST = PostId.of(new SourceId("forum"), "hostile");
  static final PostId KNOWN_POST = PostId.of(new SourceId("blog"), "known");
  static final PostId REJECTED_POST = PostId.of(new SourceId("gazette"), "rejected");
  static final PostId DOUBTFUL_POST = PostId.of(new SourceId("forum"), "doubtful");
  static final PostId COPY_POST = PostId.of(new SourceId("gazette"), "copy");

  final MutableClock clock = MutableClock.at("2026-11-20T10:00:00Z");
  final InMemoryMentionStore store = new InMemoryMentionStore();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryIncidents incidents = new InMemoryIncidents(outbox);
  final InMemoryDigests digests = new InMemoryDigests(outbox);
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemorySourceStates states = new InMemorySourceStates();
  final InMemorySourceEvents events = new InMemorySourceEvents();
  final InMemoryCorrections corrections = new InMemoryCorrections();
  final CrawlLog log = new Decisions();
  volatile NameState names =
      new NameState(true, Set.of(Language.FRENCH, Language.ENGLISH), Set.of());
  final QueryExplanations explanations = new PhrasesFound();

  /** Every part with the word « nuage » is frequent; of others nothing is known. */
  final QueryShares shares =
      parts ->
          parts.stream()
              .filter(part -> part.toText().contains("nuage"))
              .collect(Collectors.toMap(part -> part, _ -> 0.25));

  final ConsoleSettings settings;
  final Watch watch =
      new Watch(
          "Coopérative Nuagine",
          ZoneId.of("Europe/Paris"),
          Language.FRENCH,
          List.of(
              entity("nuagine", "Nuagine", EntityKind.BRAND),
              entity("hostelo", "Hostelo", EntityKind.COMPETITOR),
              entity("serveron", "Serveron", EntityKind.COMPETITOR)),
          List.of(
              source("blog", "Le carnet des hébergeurs", Language.FRENCH, true),
              source("forum", "Webmasters’ Corner", Language.ENGLISH, true),
              source("gazette", "La Gazette du libre", Language.FRENCH, true),
              source("old", "Ancien fil", null, false)),
          List.of(topic("messagerie", "Messagerie", "E-mail"), topic("price", "Prix", "Price")));

  final IncidentActions actions = new Actions();

  World() {
    this("http://localhost");
  }

  World(String publicUrl) {
    settings = new ConsoleSettings(URI.create(publicUrl), true);
    accounts.save(new Account("vera", "{noop}viewer-secret", Role.VIEWER));
    accounts.save(new Account("ana", "{noop}analyst-secret", Role.ANALYST));
    store.save(posts());
    readings();
  }

  private static WatchedEntity entity(String id, String name, EntityKind kind) {
    return new WatchedEntity(
        new EntityId(id), name, kind, List.of(), QueryParser.parse("\"" + name + "\""));
  }

  private static Topic topic(String id, String french, String english) {
    return new Topic(new TopicId(id), french, english, QueryParser.parse(id), null, null);
  }

  private static Source source(String id, String name, Language language, boolean enabled) {
    return new Source(
        new SourceId(id),
        name,
        SourceKind.FEED,
        CanonicalUrl.parse("https://" + id + ".example/feed.xml").orElseThrow(),
        Duration.ofHours(1),
        language,
        enabled,
        SourceOptions.USUAL);
  }

  private void readings() {
    Instant now = clock.instant();
    Instant due = now.plusSeconds(1_800);
    states.register(List.of(new SourceId("gazette")), now);
    states.save(state("blog", due, now.minusSeconds(1_800), 0, null));
    states.save(state("forum", due, now.minusSeconds(90_000), 7, "timeout"));
    events.record(
        SourceEvent.of(new SourceId("forum"), SourceEvent.Kind.DEAD, "x", now, "timeout"));
    events.record(
        SourceEvent.of(
            new SourceId("blog"), SourceEvent.Kind.MOVED, "x", now, "https://new.example/é"));
  }

  private SourceState state(String id, Instant due, Instant success, int failures, String reason) {
    return new SourceState(
        new SourceId(id),
        SourceCursor.START,
        due,
        clock.instant(),
        success,
        failures,
        reason == null ? null : new SourceState.Failure(reason, HOSTILE),
        new SourcePulse(Duration.ofHours(1), 0.4, null, success),
        false);
  }

  private List<AnalysedPost> posts() {
    List<AnalysedPost> posts = new ArrayList<>(Chatter.over28Days(clock.instant()));
    posts.add(
        Posts.post("known")
            .source("blog")
            .title("Panne de messagerie chez Nuagine")
            .text(
                "Ce matin, la messagerie de Nuagine ne répondait plus. Après trois heures, le"
                    + " support d’Hostelo m’avait déjà répondu, lui.")
            .author("Camille")
            .thread("t-1", "Messagerie en panne", null)
            .published("2026-11-19T07:42:00Z")
            .updated(Instant.parse("2026-11-19T09:00:00Z"))
            .feeling(SentimentLabel.NEGATIVE)
            .mention("nuagine", SentimentLabel.NEGATIVE, "Nuagine")
            .mention("hostelo", SentimentLabel.POSITIVE, "Hostelo")
            .topic("messagerie")
            .name("Nuagine")
            .analysed());
    posts.add(
        Posts.post("hostile")
            .source("forum")
            .url("https://forum.example/?q=%22%3E%3Cscript%3E")
            .title(HOSTILE)
            .text(HOSTILE + " Nuagine ${7*7} [[${7*7}]] __${7*7}__ \u202Eevil")
            .thread("t-2", HOSTILE, null)
            .published("2026-11-18T07:00:00Z")
            .language(Language.ENGLISH)
            .mention("nuagine", SentimentLabel.NEUTRAL, "Nuagine")
            .name(HOSTILE)
            .rejection("hostelo", HOSTILE)
            .analysed());
    posts.addAll(oldPosts());
    return posts;
  }

  /** Older than what the overview counts. */
  private static List<AnalysedPost> oldPosts() {
    return List.of(
        Posts.post("rejected")
            .source("gazette")
            .title("Le ciel de novembre")
            .text("Une belle nuagine au couchant, disent les météorologues de Brest.")
            .published("2026-11-02T07:00:00Z")
            .rejection("nuagine", "couchant", "météorologues")
            .analysed(),
        Posts.post("doubtful")
            .source("forum")
            .text("Great, Nuagine is down again. Ada Lovelace of Hostelo flew to Brest.")
            .published("2026-11-03T07:00:00Z")
            .language(Language.ENGLISH)
            .feeling(SentimentLabel.POSITIVE)
            .ironic()
            .mention("nuagine", SentimentLabel.UNKNOWN, "Nuagine")
            .because("down again")
            .mention("hostelo", SentimentLabel.NEUTRAL, "Hostelo")
            .because("flew to Brest")
            .topic("price")
            .topic("forgotten-topic")
            .name(NameKind.PERSON, "Ada Lovelace")
            .name(NameKind.PLACE, "Brest")
            .name(NameKind.OTHER, "From earlier")
            .analysed(),
        Posts.post("original")
            .source("gazette")
            .text("Nuagine ouvre un centre de données à Brest.")
            .published("2026-11-04T07:00:00Z")
            .feeling(SentimentLabel.NEUTRAL)
            .mention("nuagine", SentimentLabel.NEUTRAL, "Nuagine")
            .name(NameKind.PLACE, "Brest")
            .story("original", null)
            .analysed(),
        Posts.post("copy")
            .source("gazette")
            .text("Nuagine ouvre un centre de données à Brest !")
            .published("2026-11-05T07:00:00Z")
            .mention("nuagine", SentimentLabel.NEUTRAL, "Nuagine")
            .awaitingNames()
            .story("original", "original")
            .analysed());
  }

  /** Opens an incident with a mail and returns it. */
  Incident incident(String name, Severity severity) {
    Instant now = clock.instant();
    SentimentCounts counts = new SentimentCounts(17, 4, 1);
    Alert alert =
        new Alert(
            new RuleId("outage"),
            now.minusSeconds(7_200),
            now.minusSeconds(28_800),
            now.minusSeconds(7_200),
            22,
            12,
            counts,
            List.of(KNOWN_POST, HOSTILE_POST));
    Rule rule =
        new Rule.Threshold(
            new RuleId("outage"),
            name,
            MentionFilter.ANY,
            12,
            Duration.ofHours(6),
            Duration.ofHours(12),
            severity,
            List.of());
    Incident incident = Incident.open(new IncidentId(UUID.randomUUID()), rule, alert);
    incidents.save(incident, List.of(mail(incident.id(), name)));
    return incident;
  }

  private Notification mail(IncidentId incident, String name) {
    return new Notification(
        UUID.randomUUID(),
        incident,
        new Receiver("equipe@nuagine.example", Language.FRENCH),
        "[Vigie] " + name,
        "22 mentions en 6 heures (seuil : 12).\n\nhttp://localhost/incidents/" + incident,
        "<html><head><title>Alerte</title></head><body style=\"font-family:sans-serif\">"
            + "<h1>22 mentions en 6 heures</h1><p>Seuil : 12.</p>"
            + "<p><a href=\"https://forum.example/\">Voir</a></p>"
            + "<script>alert('mail')</script></body></html>",
        clock.instant());
  }

  /** Writes a digest in both languages. */
  void digest(String week) {
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      boolean french = language.equals(Language.FRENCH);
      String subject = french ? "Bilan de la semaine " + week : "Digest of week " + week;
      digests.save(
          new DigestDocument(
              DigestWeek.parse(week),
              language,
              clock.instant(),
              subject,
              subject + "\n\nNuagine 42",
              "<!DOCTYPE html><html><head></head><body><h1>" + subject + "</h1></body></html>"),
          List.of());
    }
  }

  /** Sample posts with an outage three days ago. */
  private static final class Chatter {
    private static final String[] NAMES = {"Nuagine", "Hostelo", "Serveron"};
    private static final List<SentimentLabel> LABELS = List.of(SentimentLabel.values());
    private static final String[] BAD = {
      "%s est encore en panne, mes clients appellent sans arrêt et le support ne répond pas.",
      "Second outage this month with %s. Nobody answers the phone, I am moving my sites."
    };
    private static final String[] PLAIN = {
      "Quelqu’un sait si %s propose PHP 8.4 sur l’offre de base ?",
      "%s has published its maintenance calendar for December."
    };
    private static final String[] GOOD = {
      "Migration terminée chez %s : équipe adorable, tout a été réglé en une heure. Merci !",
      "Two years with %s and not a single complaint. Friendly people, honest prices."
    };

    static List<AnalysedPost> over28Days(Instant now) {
      Random random = new Random(46);
      List<AnalysedPost> posts = new ArrayList<>();
      for (int day = 0; day < 28; day++) {
        int many = 3 + random.nextInt(5) + (day == 3 ? 18 : day == 2 ? 9 : 0);
        for (int i = 0; i < many; i++) {
          Instant when = now.minus(Duration.ofDays(day)).minusSeconds(random.nextInt(30_000));
          posts.add(post(day + "-" + i, when, day == 3 || day == 2, random));
        }
      }
      return posts;
    }

    private static AnalysedPost post(String id, Instant when, boolean outage, Random random) {
      int who = outage && random.nextInt(4) > 0 ? 0 : random.nextInt(3);
      SentimentLabel label =
          outage && who == 0 && random.nextInt(5) > 0
              ? SentimentLabel.NEGATIVE
              : LABELS.get(random.nextInt(3));
      int tongue = random.nextInt(2);
      String text = String.format(java.util.Locale.ROOT, words(label)[tongue], NAMES[who]);
      return Posts.post(id)
          .source(tongue == 0 ? (random.nextBoolean() ? "blog" : "gazette") : "forum")
          .title(tongue == 0 ? "" : "Re: " + NAMES[who] + ", your experience?")
          .text(text)
          .author("author-" + random.nextInt(40))
          .published(when)
          .language(tongue == 0 ? Language.FRENCH : Language.ENGLISH)
          .feeling(label)
          .mention(NAMES[who].toLowerCase(java.util.Locale.ROOT), label, NAMES[who])
          .analysed();
    }

    private static String[] words(SentimentLabel label) {
      return switch (label) {
        case NEGATIVE -> BAD;
        case NEUTRAL, UNKNOWN -> PLAIN;
        case POSITIVE -> GOOD;
      };
    }
  }

  /** Two decisions about the forum, one of them with words of a hostile server. */
  private final class Decisions implements CrawlLog {
    @Override
    public void record(CrawlDecision decision) {}

    @Override
    public List<CrawlDecision> about(String subject, int limit) {
      Instant now = clock.instant();
      SourceId forum = new SourceId("forum");
      String url = "https://forum.example/feed.xml?q=<b>";
      return subject.equals("forum")
          ? List.of(
              new CrawlDecision(
                  now, forum, url, CrawlDecision.Verdict.FAILED, 0, "timeout", HOSTILE, now),
              new CrawlDecision(
                  now, forum, url, CrawlDecision.Verdict.FETCHED, 200, null, null, null))
          : List.of();
    }
  }

  /** Finds the phrase that is a whole query, letter by letter; other queries match nothing. */
  private static final class PhrasesFound implements QueryExplanations {
    @Override
    public Optional<List<ClauseSpan>> explain(ParsedQuery query, AnalysedPost post) {
      if (!(query.tree() instanceof Query.Phrase phrase)) {
        return Optional.empty();
      }
      List<ClauseSpan> found = new ArrayList<>();
      find(query, phrase.text(), TextSpan.Part.TITLE, post.post().title(), found);
      find(query, phrase.text(), TextSpan.Part.TEXT, post.post().text(), found);
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static void find(
        ParsedQuery query, String words, TextSpan.Part part, String text, List<ClauseSpan> found) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        TextSpan span = new TextSpan(part, at, at + words.length());
        String field = part.name().toLowerCase(Locale.ROOT);
        found.add(new ClauseSpan(query.place(query.tree()), field, span));
      }
    }
  }

  private final class Actions implements IncidentActions {
    @Override
    public void acknowledge(IncidentId id, String who) {
      incidents.save(incidents.find(id).orElseThrow().acknowledgedBy(who), List.of());
    }

    @Override
    public void resolve(IncidentId id, String who) {
      Incident incident = incidents.find(id).orElseThrow();
      incidents.save(incident.resolved(who, clock.instant()), List.of());
    }
  }
}
