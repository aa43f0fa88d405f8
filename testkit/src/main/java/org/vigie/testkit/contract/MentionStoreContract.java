package org.vigie.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewPosition;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;
import org.vigie.testkit.Posts;

/**
 * What every store of posts does.
 *
 * @param <S> the store
 */
public abstract class MentionStoreContract<S extends MentionStore & MentionSeries> {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final EntityId OVH = new EntityId("ovh");
  private static final EntityId OUVATON = new EntityId("ouvaton");

  private final AnalysedPost blame =
      Posts.post("blame")
          .source("forum")
          .title("Encore une panne")
          .text("OVH est lent mais Ouvaton répond toujours.")
          .published("2026-11-16T10:00:00Z")
          .feeling(SentimentLabel.NEGATIVE)
          .mention("ovh", SentimentLabel.NEGATIVE, "OVH")
          .mention("ouvaton", SentimentLabel.POSITIVE, "Ouvaton")
          .analysed();
  private final AnalysedPost fact =
      Posts.post("fact")
          .source("press")
          .text("OVH opens a data centre.")
          .language(Language.ENGLISH)
          .published("2026-11-17T10:00:00Z")
          .feeling(SentimentLabel.NEUTRAL)
          .mention("ovh", SentimentLabel.NEUTRAL, "OVH")
          .analysed();
  private final AnalysedPost other =
      Posts.post("other")
          .source("blog")
          .text("La cuisine de saison.")
          .published("2026-11-18T10:00:00Z")
          .feeling(SentimentLabel.POSITIVE)
          .analysed();

  private S store;

  /** For the implementation's test. */
  @SuppressWarnings("NullAway.Init") // JUnit calls startEmpty before each test.
  protected MentionStoreContract() {}

  /**
   * Makes a store.
   *
   * @return one that keeps nothing yet
   */
  protected abstract S emptyStore();

  @BeforeEach
  final void startEmpty() {
    store = emptyStore();
  }

  private void save(AnalysedPost... posts) {
    store.save(List.of(posts));
    store.refresh();
  }

  private List<String> ids(MentionFilter filter) {
    SearchPage page = store.search(new SearchRequest(filter, SearchRequest.Order.OLDEST, 0, 100));
    assertThat(page.total()).isEqualTo(page.hits().size());
    return page.hits().stream().map(hit -> hit.post().post().nativeId()).toList();
  }

  private static MentionFilter everything() {
    return MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS);
  }

  @Test
  void findsWhatWasSaved() {
    save(blame);
    assertThat(store.find(blame.post().id())).contains(blame);
  }

  @Test
  void countsTheMentionsInCopiesApart() {
    PostId first = blame.post().id();
    save(blame.withStory(new StoryMark(first, null)), fact.withStory(new StoryMark(first, first)));
    assertThat(store.copiesByEntity(MentionFilter.ANY))
        .containsExactly(entry(OVH, new SentimentCounts(0, 1, 0)));
    assertThat(store.countByEntity(MentionFilter.ANY).get(OVH))
        .isEqualTo(new SentimentCounts(1, 1, 0));
  }

  @Test
  void findsNothingUnderAnUnknownId() {
    assertThat(store.find(blame.post().id())).isEmpty();
  }

  @Test
  void findsThePostsAtAnAddressLatestFirst() {
    String page = "https://forum.example/t/1?page=2&order=é";
    AnalysedPost early =
        Posts.post("early").source("forum").url(page).published("2026-11-16T10:00:00Z").analysed();
    AnalysedPost late =
        Posts.post("late").source("blog").url(page).published("2026-11-17T10:00:00Z").analysed();
    save(early, late, blame);
    assertThat(store.at(early.post().url(), 5)).containsExactly(late, early);
    assertThat(store.at(early.post().url(), 1)).containsExactly(late);
    assertThat(store.at(CanonicalUrl.parse("https://forum.example/t/1").orElseThrow(), 5))
        .isEmpty();
  }

  @Test
  void savesNothingWhenThereIsNothing() {
    save();
    assertThat(ids(everything())).isEmpty();
  }

  @Test
  void keepsOneVersionWhenAPostIsSavedAgain() {
    save(blame);
    AnalysedPost edited =
        Posts.post("blame")
            .source("forum")
            .text("Réglé !")
            .mention("ovh", SentimentLabel.POSITIVE, null)
            .analysed();
    save(edited);
    assertThat(store.find(blame.post().id())).contains(edited);
    assertThat(store.count(MentionFilter.ANY)).isEqualTo(new SentimentCounts(0, 0, 1));
  }

  private static NamesFound names(AnalysedPost post, String... names) {
    String hash = post.post().provenance().contentHash();
    return new NamesFound(post.post().id(), hash, places(names), "names=1");
  }

  private static List<Name> places(String... names) {
    return Stream.of(names).map(name -> new Name(NameKind.PLACE, name)).toList();
  }

  @Test
  void addsTheNamesThatAPostAwaited() {
    AnalysedPost waiting =
        Posts.post("waiting").text("Ada est à Roubaix").awaitingNames().analysed();
    AnalysedPost english = Posts.post("en").language(Language.ENGLISH).awaitingNames().analysed();
    save(waiting, english, blame);
    assertThat(store.awaitingNames(Set.of(Language.FRENCH), 10)).containsExactly(waiting);
    Set<Language> both = Set.of(Language.FRENCH, Language.ENGLISH);
    assertThat(store.countAwaitingNames(both, 10)).isEqualTo(2);
    assertThat(store.countAwaitingNames(both, 1)).isOne();

    store.addNames(List.of(names(waiting, "Ada", "Roubaix"), names(blame, "Ada")));
    store.addNames(List.of(names(waiting, "Somebody else")));
    store.refresh();

    assertThat(store.find(waiting.post().id()))
        .contains(waiting.withNames(places("Ada", "Roubaix"), "names=1"));
    assertThat(store.find(blame.post().id())).contains(blame);
    assertThat(store.awaitingNames(both, 10)).containsExactly(english);
    assertThat(store.awaitingNames(Set.of(), 10)).isEmpty();
    assertThat(store.countAwaitingNames(Set.of(Language.FRENCH), 10)).isZero();
    assertThat(store.countAwaitingNames(Set.of(Language.ENGLISH), 10)).isOne();
    assertThat(store.countAwaitingNames(Set.of(), 10)).isZero();
  }

  @Test
  void addsNoNamesToWhatWasDeletedOrEditedMeanwhile() {
    AnalysedPost deleted = Posts.post("deleted").awaitingNames().analysed();
    AnalysedPost before = Posts.post("edited").text("Ada").awaitingNames().analysed();
    AnalysedPost after = Posts.post("edited").text("Grace").awaitingNames().analysed();
    save(deleted, before);
    store.delete(List.of(deleted.post().id()));
    save(after);

    store.addNames(List.of(names(deleted, "Ada"), names(before, "Ada")));
    store.refresh();

    assertThat(store.find(deleted.post().id())).isEmpty();
    assertThat(store.find(after.post().id())).contains(after);
  }

  @Test
  void takesAnAnalystsWordOnTheLatestVersionOfAPost() {
    AnalysedPost before =
        Posts.post("edited").mention("ovh", SentimentLabel.NEUTRAL, null).analysed();
    AnalysedPost after =
        Posts.post("edited")
            .text("OVH, encore")
            .mention("ovh", SentimentLabel.NEGATIVE, null)
            .analysed();
    save(before, other);
    save(after);

    store.correct(after.post().id(), OVH, false);
    store.correct(other.post().id(), OVH, false);
    store.refresh();

    assertThat(store.find(after.post().id())).contains(after.corrected(OVH, false));
    assertThat(store.find(other.post().id())).contains(other);
    assertThat(ids(MentionFilter.ANY)).isEmpty();
    store.correct(after.post().id(), OVH, true);
    store.refresh();
    assertThat(ids(MentionFilter.ANY)).containsExactly("edited");
  }

  @Test
  void correctsNothingThatWasDeleted() {
    save(blame);
    store.delete(List.of(blame.post().id()));
    store.correct(blame.post().id(), OVH, false);
    store.refresh();
    assertThat(store.find(blame.post().id())).isEmpty();
    assertThat(ids(everything())).isEmpty();
  }

  private ReviewPage review(@Nullable ReviewPosition after, boolean rejected) {
    return store.review(
        new ReviewRequest(OVH, Instant.parse("2026-11-01T00:00:00Z"), after, 2),
        post -> post.judged(OVH, rejected, 0.1, List.of("jus")));
  }

  @Test
  void reviewsThePostsOnAnEntityPageByPageLatestFirst() {
    Instant noon = Instant.parse("2026-11-18T12:00:00Z");
    List<AnalysedPost> three = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      three.add(
          Posts.post("p" + i)
              .published(noon.minusSeconds(i))
              .mention("ovh", SentimentLabel.NEGATIVE, null)
              .mention("ouvaton", SentimentLabel.POSITIVE, null)
              .analysed());
    }
    AnalysedPost old =
        Posts.post("old")
            .published("2026-10-31T23:59:59Z")
            .mention("ovh", SentimentLabel.NEUTRAL, null)
            .analysed();
    three.forEach(this::save);
    save(old, other);
    AnalysedPost signed =
        Posts.post("p0")
            .author("Ada")
            .published(noon)
            .mention("ovh", SentimentLabel.NEGATIVE, null)
            .mention("ouvaton", SentimentLabel.POSITIVE, null)
            .analysed();
    save(signed);

    ReviewPage first = review(null, true);
    assertThat(first.read()).isEqualTo(2);
    assertThat(first.changed()).extracting(p -> p.post().nativeId()).containsExactly("p0", "p1");
    ReviewPage last = review(first.end(), true);
    assertThat(last.read()).isEqualTo(1);
    assertThat(last.end()).isNull();
    store.refresh();

    assertThat(store.find(three.getLast().post().id()))
        .as("all but the mention stays as it was")
        .contains(three.getLast().judged(OVH, true, 0.1, List.of("jus")));
    assertThat(store.find(signed.post().id()))
        .get()
        .extracting(AnalysedPost::author)
        .isEqualTo(signed.author());
    assertThat(store.countByEntity(MentionFilter.ANY).get(OVH))
        .isEqualTo(SentimentCounts.only(SentimentLabel.NEUTRAL, 1));
    assertThat(store.countByEntity(MentionFilter.ANY).get(OUVATON))
        .isEqualTo(SentimentCounts.only(SentimentLabel.POSITIVE, 3));
    assertThat(review(null, true).changed()).as("once more changes nothing").isEmpty();

    assertThat(review(null, false).changed()).hasSize(2);
    store.refresh();
    assertThat(store.count(MentionFilter.ANY.withEntities(Set.of(OVH))).total()).isEqualTo(3);
  }

  @Test
  void reviewsTheLatestVersionOfAPost() {
    AnalysedPost before = Posts.post("x").mention("ovh", SentimentLabel.NEUTRAL, null).analysed();
    AnalysedPost after =
        Posts.post("x").text("OVH !").mention("ovh", SentimentLabel.NEGATIVE, null).analysed();
    save(before);
    List<AnalysedPost> asked = new ArrayList<>();

    ReviewPage page =
        store.review(
            new ReviewRequest(OVH, Instant.EPOCH, null, 10),
            post -> {
              if (asked.isEmpty() && !post.equals(after)) {
                store.save(List.of(after));
              }
              asked.add(post);
              return post.judged(OVH, true, 0.1, List.of());
            });

    assertThat(page.read()).isEqualTo(1);
    assertThat(store.find(after.post().id())).contains(after.judged(OVH, true, 0.1, List.of()));
  }

  @Test
  void keepsARejectedMentionApartFromMentions() {
    AnalysedPost fruit =
        Posts.post("fruit").text("Le jus d'orange").rejection("orange", "jus").analysed();
    save(fruit, blame);
    MentionFilter rejected = MentionFilter.ANY.within(MentionFilter.Scope.REJECTED);

    assertThat(store.find(fruit.post().id())).contains(fruit);
    assertThat(ids(MentionFilter.ANY)).containsExactly("blame");
    assertThat(store.countByEntity(MentionFilter.ANY)).containsOnlyKeys(OVH, OUVATON);
    assertThat(ids(rejected)).containsExactly("fruit");
    assertThat(ids(rejected.withEntities(Set.of(new EntityId("orange"))))).containsExactly("fruit");
    assertThat(ids(rejected.withEntities(Set.of(OVH)))).isEmpty();
    assertThat(ids(rejected.withSentiments(Set.of(SentimentLabel.NEGATIVE)))).isEmpty();
  }

  @Test
  void keepsMentionsApartFromOtherPosts() {
    save(blame, fact, other);
    assertThat(ids(MentionFilter.ANY)).containsExactly("blame", "fact");
    assertThat(ids(everything())).containsExactly("blame", "fact", "other");
  }

  @Test
  void twoEqualSidesOfNearAreTwo() {
    save(
        Posts.post("twice").text("Un e-mail, e-mail.").analysed(),
        Posts.post("once").text("Un e-mail.").analysed());
    Query mail = new Query.Term("e-mail");
    assertThat(ids(everything().withQuery(new Query.Near(mail, mail, 0, true))))
        .containsExactly("twice");
    assertThat(ids(everything().withQuery(new Query.Near(mail, mail, 0, false))))
        .containsExactly("twice");
  }

  @Test
  void matchesWordsWithoutAccentsElisionAndCase() {
    save(blame, fact, other);
    assertThat(ids(everything().withQuery(new Query.Term("REPOND")))).containsExactly("blame");
    assertThat(ids(everything().withQuery(new Query.Phrase("l'OVH est", 0))))
        .containsExactly("blame");
  }

  @Test
  void takesEntityAndSentimentTogether() {
    save(blame, fact, other);
    MentionFilter negative = MentionFilter.ANY.withSentiments(Set.of(SentimentLabel.NEGATIVE));
    assertThat(ids(negative.withEntities(Set.of(OVH)))).containsExactly("blame");
    assertThat(ids(negative.withEntities(Set.of(OUVATON)))).isEmpty();
    assertThat(ids(negative)).containsExactly("blame");
  }

  @Test
  void takesThePostsOwnSentimentWhenAllPostsAreMeant() {
    save(blame, fact, other);
    MentionFilter positive = everything().withSentiments(Set.of(SentimentLabel.POSITIVE));
    assertThat(ids(positive)).containsExactly("other");
  }

  @Test
  void filtersByLanguageAndSource() {
    save(blame, fact, other);
    assertThat(ids(everything().withQuery(language("en")))).containsExactly("fact");
    assertThat(ids(everything().withSources(Set.of(new SourceId("blog"), new SourceId("press")))))
        .containsExactly("fact", "other");
  }

  private static Query language(String tag) {
    return new Query.Attribute(Query.AttributeField.LANG, tag);
  }

  @Test
  void includesThePeriodsStartAndExcludesItsEnd() {
    save(blame, fact, other);
    MentionFilter period =
        everything()
            .between(Instant.parse("2026-11-16T10:00:00Z"), Instant.parse("2026-11-18T10:00:00Z"));
    assertThat(ids(period)).containsExactly("blame", "fact");
    assertThat(ids(everything().between(Instant.parse("2026-11-16T10:00:01Z"), null)))
        .containsExactly("fact", "other");
  }

  @Test
  void pagesInTheOrderOfTime() {
    save(blame, fact, other);
    SearchPage second =
        store.search(new SearchRequest(everything(), SearchRequest.Order.NEWEST, 1, 1));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.hits()).extracting(SearchHit::post).containsExactly(fact);
  }

  @Test
  void countsAPostOnceForEachEntityThatItMentions() {
    save(blame, fact, other);
    assertThat(store.count(MentionFilter.ANY)).isEqualTo(new SentimentCounts(1, 1, 1));
    assertThat(store.countByEntity(MentionFilter.ANY))
        .containsOnly(
            entry(OVH, new SentimentCounts(1, 1, 0)), entry(OUVATON, new SentimentCounts(0, 0, 1)));
  }

  @Test
  void countsUnknownSentimentsAsMentionsAndNeverAsNeutral() {
    AnalysedPost doubtful =
        Posts.post("doubtful").mention("ovh", SentimentLabel.UNKNOWN, null).analysed();
    save(blame, doubtful);
    assertThat(store.count(MentionFilter.ANY)).isEqualTo(new SentimentCounts(1, 0, 1, 1));
    assertThat(ids(MentionFilter.ANY.withSentiments(Set.of(SentimentLabel.UNKNOWN))))
        .containsExactly("doubtful");
    assertThat(ids(MentionFilter.ANY.withSentiments(Set.of(SentimentLabel.NEUTRAL)))).isEmpty();
  }

  @Test
  void countsOnlyTheEntitiesThatAreMeant() {
    save(blame, fact, other);
    MentionFilter ovh = MentionFilter.ANY.withEntities(Set.of(OVH));
    assertThat(store.count(ovh)).isEqualTo(new SentimentCounts(1, 1, 0));
    assertThat(store.countByEntity(ovh)).containsOnlyKeys(OVH);
  }

  @Test
  void givesASeriesWithoutGaps() {
    save(blame, fact, other);
    MentionFilter days =
        MentionFilter.ANY.between(
            Instant.parse("2026-11-14T23:00:00Z"), Instant.parse("2026-11-18T23:00:00Z"));
    assertThat(store.series(days, Step.DAY, PARIS))
        .containsExactly(
            point("2026-11-14T23:00:00Z", SentimentCounts.NONE),
            point("2026-11-15T23:00:00Z", new SentimentCounts(1, 0, 1)),
            point("2026-11-16T23:00:00Z", new SentimentCounts(0, 1, 0)),
            point("2026-11-17T23:00:00Z", SentimentCounts.NONE));
  }

  private static SeriesPoint point(String start, SentimentCounts counts) {
    return new SeriesPoint(Instant.parse(start), counts);
  }

  @Test
  void givesTheDayWhenClocksGoBackTwentyFiveHours() {
    save(
        at("a", "2026-10-24T22:00:00Z"),
        at("b", "2026-10-25T22:59:59Z"),
        at("c", "2026-10-25T23:00:00Z"));
    MentionFilter night =
        MentionFilter.ANY.between(
            Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-26T23:00:00Z"));
    assertThat(store.series(night, Step.DAY, PARIS))
        .containsExactly(
            point("2026-10-24T22:00:00Z", new SentimentCounts(0, 2, 0)),
            point("2026-10-25T23:00:00Z", new SentimentCounts(0, 1, 0)));
    assertThat(store.series(night, Step.HOUR, PARIS)).hasSize(49);
  }

  @Test
  void givesTheDayWhenClocksGoForwardTwentyThreeHours() {
    save(at("a", "2026-03-29T21:59:59Z"), at("b", "2026-03-29T22:00:00Z"));
    MentionFilter night =
        MentionFilter.ANY.between(
            Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-30T22:00:00Z"));
    assertThat(store.series(night, Step.DAY, PARIS))
        .containsExactly(
            point("2026-03-28T23:00:00Z", new SentimentCounts(0, 1, 0)),
            point("2026-03-29T22:00:00Z", new SentimentCounts(0, 1, 0)));
  }

  @Test
  void beginsWeeksOnMonday() {
    save(blame, other);
    MentionFilter weeks =
        everything()
            .between(Instant.parse("2026-11-11T12:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(store.series(weeks, Step.WEEK, PARIS))
        .containsExactly(
            point("2026-11-08T23:00:00Z", SentimentCounts.NONE),
            point("2026-11-15T23:00:00Z", new SentimentCounts(1, 0, 1)));
  }

  private static AnalysedPost at(String nativeId, String time) {
    return Posts.post(nativeId)
        .published(time)
        .mention("ovh", SentimentLabel.NEUTRAL, null)
        .analysed();
  }

  @Test
  void givesSeriesOfOneLengthByEntity() {
    save(blame, fact, other);
    MentionFilter days =
        MentionFilter.ANY.between(
            Instant.parse("2026-11-15T23:00:00Z"), Instant.parse("2026-11-17T23:00:00Z"));
    assertThat(store.seriesByEntity(days, Step.DAY, PARIS))
        .containsOnlyKeys(OVH, OUVATON)
        .hasEntrySatisfying(
            OUVATON,
            points ->
                assertThat(points)
                    .containsExactly(
                        point("2026-11-15T23:00:00Z", new SentimentCounts(0, 0, 1)),
                        point("2026-11-16T23:00:00Z", SentimentCounts.NONE)));
  }

  @Test
  void spreadsWhatIsFoundOverItsFacets() {
    save(blame, fact, other);
    Facets facets = store.facets(everything());
    assertThat(facets.posts()).isEqualTo(3);
    assertThat(facets.mentions())
        .containsOnly(
            entry(OVH, new SentimentCounts(1, 1, 0)), entry(OUVATON, new SentimentCounts(0, 0, 1)));
    assertThat(facets.languages())
        .containsExactly(entry(Language.FRENCH, 2L), entry(Language.ENGLISH, 1L));
    assertThat(facets.sources())
        .containsOnly(
            entry(new SourceId("forum"), 1L),
            entry(new SourceId("press"), 1L),
            entry(new SourceId("blog"), 1L));
    assertThat(facets.rejected()).isEmpty();
  }

  private static final Name ADA = new Name(NameKind.PERSON, "Ada: Lovelace");
  private static final Name ROUBAIX = new Name(NameKind.PLACE, "Roubaix");
  private static final Name PARIS_IN_TEXAS = new Name(NameKind.PLACE, "Paris*");

  private void saveNamed() {
    save(
        named("both", ADA, ROUBAIX),
        named("person", ADA),
        named("place", PARIS_IN_TEXAS),
        named("none"));
  }

  private static AnalysedPost named(String id, Name... names) {
    Posts post =
        Posts.post(id)
            .published("2026-11-1" + (id.length() % 10) + "T10:00:00Z")
            .mention("ovh", SentimentLabel.NEUTRAL, null)
            .topic(names.length == 1 ? "price" : "support");
    for (Name name : names) {
      post.name(name.kind(), name.text());
    }
    return post.analysed();
  }

  @Test
  void takesAnyOfTheNamesOfAKindAndAllKinds() {
    saveNamed();
    assertThat(ids(everything().withNames(Set.of(ADA)))).containsOnly("both", "person");
    assertThat(ids(everything().withNames(Set.of(ROUBAIX, PARIS_IN_TEXAS))))
        .containsOnly("both", "place");
    assertThat(ids(everything().withNames(Set.of(ADA, ROUBAIX, PARIS_IN_TEXAS))))
        .containsExactly("both");
    assertThat(ids(everything().withNames(Set.of(new Name(NameKind.PLACE, "Ada: Lovelace")))))
        .isEmpty();
  }

  @Test
  void takesAnyOfTheTopics() {
    saveNamed();
    TopicId price = new TopicId("price");
    assertThat(ids(everything().withTopics(Set.of(price)))).containsOnly("person", "place");
    assertThat(ids(everything().withTopics(Set.of(price, new TopicId("support"))))).hasSize(4);
    assertThat(ids(everything().withTopics(Set.of(new TopicId("unheard"))))).isEmpty();
  }

  @Test
  void spreadsNamesAndTopicsOverWhatIsFound() {
    saveNamed();
    Facets facets = store.facets(MentionFilter.ANY);
    assertThat(facets.names())
        .containsOnly(entry(ADA, 2L), entry(ROUBAIX, 1L), entry(PARIS_IN_TEXAS, 1L));
    assertThat(facets.topics())
        .containsOnly(entry(new TopicId("price"), 2L), entry(new TopicId("support"), 2L));
    assertThat(store.facets(MentionFilter.ANY.withNames(Set.of(PARIS_IN_TEXAS))).names())
        .containsExactly(entry(PARIS_IN_TEXAS, 1L));
  }

  @ParameterizedTest
  @EnumSource
  void spreadsOnlyWhatIsWanted(Facets.Part part) {
    saveNamed();
    save(
        Posts.post("meant")
            .mention("ovh", SentimentLabel.NEUTRAL, "OVH")
            .rejection("orange", "jus")
            .analysed());
    Facets all = store.facets(everything());
    Facets one = store.facets(everything(), Set.of(part));

    assertThat(one.posts()).isEqualTo(all.posts());
    for (Facets.Part other : Facets.Part.values()) {
      assertThat(map(all, other)).as("%s", other).isNotEmpty();
      assertThat(map(one, other))
          .as("%s of %s", other, part)
          .isEqualTo(other == part ? map(all, other) : Map.of());
    }
  }

  private static Map<?, ?> map(Facets facets, Facets.Part part) {
    return switch (part) {
      case MENTIONS -> facets.mentions();
      case LANGUAGES -> facets.languages();
      case SOURCES -> facets.sources();
      case TOPICS -> facets.topics();
      case NAMES -> facets.names();
      case REJECTED -> facets.rejected();
    };
  }

  @Test
  void countsOfEachKindTheMostFrequentNames() {
    Posts many = Posts.post("many").name(ADA.kind(), ADA.text());
    IntStream.rangeClosed(0, Facets.NAMES_A_KIND)
        .forEach(i -> many.name(NameKind.PLACE, "place " + (10 + i)));
    String last = "place " + (10 + Facets.NAMES_A_KIND);
    save(many.analysed(), Posts.post("one").name(NameKind.PLACE, last).analysed());

    assertThat(store.facets(everything()).names())
        .hasSize(Facets.NAMES_A_KIND + 1)
        .containsEntry(ADA, 1L)
        .containsEntry(new Name(NameKind.PLACE, last), 2L);
  }

  @Test
  void countsTheRejectedApartFromTheMentions() {
    EntityId orange = new EntityId("orange");
    save(
        Posts.post("fruit").rejection("orange", "jus").analysed(),
        Posts.post("both")
            .rejection("orange", "jus")
            .rejection("apple", "tarte")
            .mention("ovh", SentimentLabel.NEUTRAL, null)
            .analysed());
    MentionFilter rejected = MentionFilter.ANY.within(MentionFilter.Scope.REJECTED);

    assertThat(store.facets(rejected).rejected())
        .containsOnly(entry(orange, 2L), entry(new EntityId("apple"), 1L));
    assertThat(store.facets(rejected.withEntities(Set.of(orange))).rejected())
        .containsExactly(entry(orange, 2L));
    assertThat(store.facets(MentionFilter.ANY).mentions()).containsOnlyKeys(OVH);
    assertThat(store.count(MentionFilter.ANY)).isEqualTo(new SentimentCounts(0, 1, 0));
  }

  @Test
  void keepsTheMarkOfIrony() {
    AnalysedPost ironic = Posts.post("ironic").feeling(SentimentLabel.POSITIVE).ironic().analysed();
    save(ironic, fact);
    assertThat(store.find(ironic.post().id())).contains(ironic);
    assertThat(ironic.sentiment().ironic()).isTrue();
  }
}
