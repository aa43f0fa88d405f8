package org.vigie.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.alerts.writing.Team;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.PhraseFinder;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.testkit.InMemoryDigests;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.InMemoryOutbox;
import org.vigie.testkit.MutableClock;
import org.vigie.testkit.Posts;

class DigestServiceTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DigestWeek WEEK = DigestWeek.parse("2026-W46");
  private static final Receiver ANNE = new Receiver("anne@example.org", Language.FRENCH);
  private static final Receiver BOB = new Receiver("bob@example.org", Language.ENGLISH);
  private static final List<WatchedEntity> ENTITIES =
      List.of(
          entity("webco", "WebCo", EntityKind.PRODUCT),
          entity("brume", "Brume", EntityKind.COMPETITOR),
          entity("grandcloud", "GrandCloud", EntityKind.COMPETITOR),
          entity("eolienne", "L’Éolienne", EntityKind.BRAND));

  private final MutableClock clock = MutableClock.at("2026-11-16T06:00:00Z");
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryDigests digests = new InMemoryDigests(outbox);
  private final Team team =
      new Team("Équipe com", PARIS, URI.create("https://vigie.example"), ENTITIES);
  private final DigestBuilder builder = new DigestBuilder(store, store, this::phrases);
  private final DigestService service = new DigestService(builder, digests, team, clock);

  @Test
  void theBrandComesFirstThenCompetitorsByVolumeThenTheRest() {
    mentions("eolienne", SentimentLabel.NEUTRAL, 1, WEEK);
    mentions("brume", SentimentLabel.NEUTRAL, 2, WEEK);
    mentions("grandcloud", SentimentLabel.NEUTRAL, 5, WEEK);
    mentions("webco", SentimentLabel.NEUTRAL, 9, WEEK);

    assertThat(digest().rows())
        .extracting(Digest.Row::name)
        .containsExactly("L’Éolienne", "GrandCloud", "Brume", "WebCo");
  }

  @Test
  void countsTheWeekInTheZoneOfTheTeam() {
    save(post("eolienne", SentimentLabel.POSITIVE, "first", "2026-11-08T23:00:00Z"));
    save(post("eolienne", SentimentLabel.NEGATIVE, "last", "2026-11-15T22:59:59Z"));
    save(post("eolienne", SentimentLabel.NEUTRAL, "after", "2026-11-15T23:00:00Z"));
    save(post("eolienne", SentimentLabel.NEUTRAL, "before", "2026-11-08T22:59:59Z"));

    Digest.Row row = digest().rows().getFirst();

    assertThat(row.now()).isEqualTo(new SentimentCounts(1, 0, 1));
    assertThat(row.before()).isEqualTo(new SentimentCounts(0, 1, 0));
  }

  @Test
  void aCopiedTextIsShownOnce() {
    for (int copy = 0; copy < 5; copy++) {
      save(post("eolienne", SentimentLabel.NEGATIVE, "copy" + copy, "2026-11-11T10:00:00Z"));
    }

    assertThat(digest().rows().getFirst().now().total()).isEqualTo(5);
    assertThat(digest().rows().getFirst().top()).hasSize(1);
  }

  @Test
  void saysHowManyMentionsAreCopies() {
    AnalysedPost first = post("eolienne", SentimentLabel.NEUTRAL, "first", "2026-11-11T09:00:00Z");
    PostId id = first.post().id();
    save(first.withStory(new StoryMark(id, null)));
    AnalysedPost one = post("eolienne", SentimentLabel.NEUTRAL, "one", "2026-11-11T10:00:00Z");
    save(one.withStory(new StoryMark(id, id)));

    assertThat(service.write(WEEK, Language.ENGLISH).text())
        .contains("of which 1 copy of an earlier text");
    AnalysedPost two = post("eolienne", SentimentLabel.NEUTRAL, "two", "2026-11-11T11:00:00Z");
    save(two.withStory(new StoryMark(id, id)));

    DigestDocument french = service.write(WEEK, Language.FRENCH);
    assertThat(french.text()).contains("dont 2 copies de textes déjà parus");
    assertThat(french.html()).contains("dont 2 copies de textes déjà parus");
  }

  @Test
  void showsTheStrongestThreeMentions() {
    for (int i = 0; i < 5; i++) {
      save(
          Posts.post("n" + i)
              .text("Note numéro " + i)
              .published("2026-11-11T10:00:00Z")
              .mention("eolienne", SentimentLabel.NEUTRAL, null)
              .analysed());
    }
    save(post("eolienne", SentimentLabel.NEGATIVE, "bad", "2026-11-09T10:00:00Z"));

    assertThat(digest().rows().getFirst().top())
        .hasSize(3)
        .first()
        .extracting(post -> post.post().nativeId())
        .isEqualTo("bad");
  }

  @Test
  void writesTheFiguresAndTheirChange() {
    mentions("eolienne", SentimentLabel.POSITIVE, 60, WEEK);
    mentions("eolienne", SentimentLabel.NEGATIVE, 15, WEEK);
    mentions("eolienne", SentimentLabel.NEGATIVE, 50, WEEK.previous());
    mentions("grandcloud", SentimentLabel.NEUTRAL, 25, WEEK);
    mentions("grandcloud", SentimentLabel.NEUTRAL, 50, WEEK.previous());

    DigestDocument french = service.write(WEEK, Language.FRENCH);

    assertThat(french.subject())
        .isEqualTo(
            "Bilan de la semaine 46 – L’Éolienne\u00a0: 75 mentions, part de voix 75\u00a0%");
    assertThat(french.text())
        .contains("du 9 au 15 novembre 2026")
        .contains("Mentions\u00a0: 75 · +25 (+50\u00a0%)")
        .contains("Part de voix\u00a0: 75\u00a0% (de 66\u00a0% à 82\u00a0%) · +25 pt")
        .contains("Sentiment net\u00a0: +60 (de +")
        .contains(" · 75 mentions jugées · +160 en une semaine")
        .contains("Sentiment net\u00a0: données insuffisantes");
    assertThat(french.html())
        .contains("données insuffisantes", "25 mentions jugées", "lang=\"fr\"");
    assertThat(outbox.recent(1)).isEmpty();
  }

  @Test
  void aSmallChangeOfSentimentIsNoNews() {
    mentions("eolienne", SentimentLabel.POSITIVE, 20, WEEK);
    mentions("eolienne", SentimentLabel.NEGATIVE, 20, WEEK);
    mentions("eolienne", SentimentLabel.POSITIVE, 22, WEEK.previous());
    mentions("eolienne", SentimentLabel.NEGATIVE, 18, WEEK.previous());

    assertThat(service.write(WEEK, Language.ENGLISH).text())
        .contains("\u221210, not significant")
        .contains("Mentions: 40 · unchanged");
  }

  @Test
  void anEmptyWeekSaysSo() {
    DigestDocument english = service.write(WEEK, Language.ENGLISH);

    assertThat(english.subject()).isEqualTo("Week 46 in review – L’Éolienne: 0 mentions");
    assertThat(english.text()).contains("No mention was found in this week.");
    assertThat(
            new DigestService(
                    builder, digests, new Team("T", PARIS, team.publicUrl(), List.of()), clock)
                .write(WEEK, Language.ENGLISH)
                .subject())
        .isEqualTo("Week 46 in review – 9 to 15 November 2026");
  }

  @Test
  void aWeekThatIsNotOverSaysSo() {
    clock.set(Instant.parse("2026-11-12T11:00:00Z"));

    assertThat(service.write(WEEK, Language.FRENCH).html())
        .contains("les chiffres s’arrêtent au jeudi 12 novembre 2026 à 12:00.");
  }

  @Test
  void publishesInBothLanguagesAndMailsEachReceiverOnce() {
    mentions("eolienne", SentimentLabel.POSITIVE, 3, WEEK);

    assertThat(service.publish(WEEK, List.of(ANNE, BOB, ANNE)))
        .extracting(DigestDocument::language)
        .containsExactly(Language.ENGLISH, Language.FRENCH);
    mentions("eolienne", SentimentLabel.NEGATIVE, 4, WEEK);
    service.publish(WEEK, List.of(ANNE, BOB));

    assertThat(outbox.recent(10))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.notification().incident()).isNull())
        .extracting(entry -> entry.notification().receiver())
        .containsExactlyInAnyOrder(ANNE, BOB);
    assertThat(digests.find(WEEK, Language.FRENCH).orElseThrow().text())
        .contains("Mentions\u00a0: 7");
    assertThat(digests.find(WEEK, Language.ENGLISH)).isPresent();
  }

  /** Finds "panne" and "outage", as long as there is anything before. */
  private List<PhraseFinder.Found> phrases(
      List<String> now, List<String> before, Collection<String> without, int most) {
    assertThat(without).contains("L’Éolienne", "Brume");
    List<PhraseFinder.Found> found = new ArrayList<>();
    for (String phrase : List.of("panne", "outage")) {
      List<Integer> texts =
          IntStream.range(0, now.size()).filter(i -> now.get(i).contains(phrase)).boxed().toList();
      if (!texts.isEmpty() && !before.isEmpty()) {
        found.add(new PhraseFinder.Found(phrase, phrase.length(), texts));
      }
    }
    return found;
  }

  private void says(String id, String text, Language language, String published) {
    save(
        Posts.post(id)
            .text(text)
            .language(language)
            .published(published)
            .mention("eolienne", SentimentLabel.NEGATIVE, null)
            .analysed());
  }

  @Test
  void saysWhatPeopleTalkedAboutInBothLanguages() {
    says("before-fr", "Rien à dire", Language.FRENCH, "2026-10-20T10:00:00Z");
    says("before-en", "Nothing to say", Language.ENGLISH, "2026-10-20T10:00:00Z");
    says("1", "Une panne", Language.FRENCH, "2026-11-09T10:00:00Z");
    says("2", "Encore une panne", Language.FRENCH, "2026-11-10T10:00:00Z");
    says("3", "An outage", Language.ENGLISH, "2026-11-11T10:00:00Z");
    says("old", "Une panne", Language.FRENCH, "2026-11-01T10:00:00Z");

    assertThat(digest().rows().getFirst().phrases())
        .containsExactly(
            new Digest.Phrase("outage", 1, PostId.of(new SourceId("blog"), "3")),
            new Digest.Phrase("panne", 2, PostId.of(new SourceId("blog"), "2")));
    DigestDocument french = service.write(WEEK, Language.FRENCH);
    assertThat(french.text())
        .contains("Ce dont on a parlé\u00a0:\n- outage · 1 mention\n")
        .contains("- panne · 2 mentions\n  https://vigie.example/mentions/")
        .contains("\nMentions marquantes\u00a0:\n- [négatif]")
        .contains("des 4 semaines précédentes");
    assertThat(french.html()).contains(">panne</a>", " · 2 mentions");
    assertThat(service.write(WEEK, Language.ENGLISH).html()).contains("What people talked about");
  }

  @Test
  void aPhraseThatBothLanguagesUseIsOne() {
    says("before-fr", "Rien à dire", Language.FRENCH, "2026-10-20T10:00:00Z");
    says("before-en", "Nothing to say", Language.ENGLISH, "2026-10-20T10:00:00Z");
    says("1", "Une panne", Language.FRENCH, "2026-11-09T10:00:00Z");
    says("2", "They call it panne", Language.ENGLISH, "2026-11-10T10:00:00Z");

    assertThat(digest().rows().getFirst().phrases())
        .containsExactly(new Digest.Phrase("panne", 2, PostId.of(new SourceId("blog"), "1")));
  }

  @Test
  void aTextThatManyTookOverIsOnePhraseAndOneTopMention() {
    says("before", "Rien à dire", Language.FRENCH, "2026-10-20T10:00:00Z");
    AnalysedPost first =
        Posts.post("first")
            .text("Une panne chez nous")
            .published("2026-11-09T10:00:00Z")
            .mention("eolienne", SentimentLabel.NEGATIVE, null)
            .analysed();
    PostId id = first.post().id();
    save(first.withStory(new StoryMark(id, null)));
    for (int copy = 0; copy < 3; copy++) {
      AnalysedPost taken =
          Posts.post("copy" + copy)
              .text(copy + " lu ailleurs : une panne chez nous")
              .published("2026-11-1" + copy + "T10:00:00Z")
              .mention("eolienne", SentimentLabel.NEGATIVE, null)
              .analysed();
      save(taken.withStory(new StoryMark(id, id)));
    }

    Digest.Row row = digest().rows().getFirst();

    assertThat(row.now().total()).isEqualTo(4);
    assertThat(row.top()).hasSize(1);
    assertThat(row.phrases()).singleElement().extracting(Digest.Phrase::mentions).isEqualTo(1);
  }

  @Test
  void whatIsOnlyWatchedAsAProductHasNoPhrases() {
    save(post("webco", SentimentLabel.NEUTRAL, "before", "2026-10-20T10:00:00Z"));
    save(
        Posts.post("now")
            .text("Une panne")
            .published("2026-11-11T10:00:00Z")
            .mention("webco", SentimentLabel.NEUTRAL, null)
            .analysed());

    assertThat(digest().rows()).allSatisfy(row -> assertThat(row.phrases()).isEmpty());
    assertThat(service.write(WEEK, Language.FRENCH).text())
        .doesNotContain("Ce dont on a parlé\u00a0:\n");
  }

  private Digest digest() {
    return builder.build(WEEK, PARIS, ENTITIES, clock.instant());
  }

  private void mentions(String entity, SentimentLabel label, int count, DigestWeek week) {
    List<AnalysedPost> posts = new ArrayList<>();
    String time = week.monday().plusDays(2) + "T10:00:00Z";
    for (int i = 0; i < count; i++) {
      posts.add(post(entity, label, entity + week + label + i, time));
    }
    store.save(posts);
  }

  private void save(AnalysedPost post) {
    store.save(List.of(post));
  }

  private static AnalysedPost post(
      String entity, SentimentLabel label, String id, String published) {
    return Posts.post(id)
        .text("Que dire de " + entity + " cette semaine")
        .published(published)
        .mention(entity, label, null)
        .analysed();
  }

  private static WatchedEntity entity(String id, String name, EntityKind kind) {
    return new WatchedEntity(new EntityId(id), name, kind, List.of(), new Query.Term(id));
  }
}
