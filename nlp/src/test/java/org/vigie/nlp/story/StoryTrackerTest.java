package org.vigie.nlp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

class StoryTrackerTest {
  private static final Instant START = Instant.parse("2026-11-16T08:00:00Z");
  private static final StoryLimits WEEK = new StoryLimits(1 << 10, Duration.ofDays(7));
  private static final String OUTAGE = "Le serveur de la mairie est en panne depuis ce matin";

  private final InMemoryMentionStore store = new InMemoryMentionStore();

  private static AnalysedPost post(String id, Duration after, String text) {
    return Posts.post(id).text(text).published(START.plus(after).toString()).analysed();
  }

  private static StoryMark mark(StoryTracker tracker, AnalysedPost post) {
    return Objects.requireNonNull(tracker.place(List.of(post)).getFirst().story());
  }

  @Test
  void aPostThatTellsSomethingNewBeginsAStory() {
    AnalysedPost post = post("a", Duration.ZERO, OUTAGE);
    StoryTracker tracker = StoryTracker.open(store, WEEK);

    assertThat(mark(tracker, post)).isEqualTo(new StoryMark(post.post().id(), null));
  }

  @Test
  void aCopyJoinsTheStoryOfItsOriginal() {
    AnalysedPost first = post("a", Duration.ZERO, OUTAGE);
    AnalysedPost copy = post("b", Duration.ofHours(1), "RT @ada: " + OUTAGE);
    StoryTracker tracker = StoryTracker.open(store, WEEK);

    mark(tracker, first);

    assertThat(mark(tracker, copy)).isEqualTo(new StoryMark(first.post().id(), first.post().id()));
  }

  @Test
  void anotherReportOfTheEventJoinsTheStoryAndIsNoCopy() {
    AnalysedPost first =
        post(
            "a", Duration.ZERO, "Hébergix : un incendie ravage le centre de données de Strasbourg");
    AnalysedPost report =
        post(
            "b",
            Duration.ofHours(3),
            "À Strasbourg, le centre de données d’Hébergix détruit par un incendie cette nuit");
    StoryTracker tracker = StoryTracker.open(store, WEEK);

    mark(tracker, first);

    assertThat(mark(tracker, report)).isEqualTo(new StoryMark(first.post().id(), null));
  }

  @Test
  void nothingJoinsAStoryThatIsLongOver() {
    AnalysedPost first = post("a", Duration.ZERO, OUTAGE);
    AnalysedPost later = post("b", Duration.ofDays(8), OUTAGE);
    StoryTracker tracker = StoryTracker.open(store, WEEK);

    mark(tracker, first);

    assertThat(mark(tracker, later)).isEqualTo(new StoryMark(later.post().id(), null));
  }

  @Test
  void nothingIsACopyOfWhatWasDeleted() {
    AnalysedPost first = post("a", Duration.ZERO, OUTAGE);
    AnalysedPost later = post("b", Duration.ofHours(1), OUTAGE);
    StoryTracker tracker = StoryTracker.open(store, WEEK);
    mark(tracker, first);

    tracker.forget(List.of(first.post().id(), later.post().id()));

    assertThat(mark(tracker, later)).isEqualTo(new StoryMark(later.post().id(), null));
    assertThat(mark(tracker, post("c", Duration.ofDays(30), "Tout autre chose, un mois plus tard")))
        .isNotNull();
  }

  @Test
  void aCopyIsOfWhatAnEditedPostSaysNow() {
    AnalysedPost first = post("a", Duration.ZERO, OUTAGE);
    AnalysedPost edited = post("a", Duration.ofHours(1), sentence(3));
    StoryTracker tracker = StoryTracker.open(store, WEEK);
    StoryMark place = mark(tracker, first);

    assertThat(mark(tracker, edited)).isEqualTo(place);
    assertThat(mark(tracker, post("b", Duration.ofHours(2), sentence(3))).copyOf())
        .isEqualTo(first.post().id());
    assertThat(mark(tracker, post("c", Duration.ofHours(3), OUTAGE)).copyOf()).isNull();
  }

  @Test
  void remembersWhatFitsAFifthOfTheHeap() {
    assertThat(StoryLimits.within(768L << 20).posts()).isEqualTo(1 << 15);
    assertThat(StoryLimits.within(Long.MAX_VALUE).posts()).isEqualTo(1 << 18);
    assertThat(StoryLimits.within(1).posts()).isEqualTo(1 << 10);
  }

  @Test
  void remembersNoMoreThanItMay() {
    StoryTracker tracker = StoryTracker.open(store, new StoryLimits(4, Duration.ofDays(7)));
    mark(tracker, post("a", Duration.ZERO, OUTAGE));
    for (int i = 0; i < 4; i++) {
      mark(tracker, post("other" + i, Duration.ofMinutes(i), sentence(i)));
    }
    AnalysedPost copy = post("b", Duration.ofHours(1), OUTAGE);

    assertThat(mark(tracker, copy).copyOf()).isNull();
  }

  @Property(tries = 30)
  void aReplayChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 0, max = 59) int again) {
    List<AnalysedPost> posts = stream(seed);
    StoryTracker tracker = StoryTracker.open(store, WEEK);
    List<AnalysedPost> placed = tracker.place(posts);
    store.save(placed);

    assertThat(tracker.place(posts.subList(again, posts.size())))
        .isEqualTo(placed.subList(again, posts.size()));
    assertThat(StoryTracker.open(store, WEEK).place(posts)).isEqualTo(placed);
  }

  @Property(tries = 30)
  void aRestartChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 59) int at) {
    List<AnalysedPost> posts = stream(seed);
    List<AnalysedPost> whole = StoryTracker.open(new InMemoryMentionStore(), WEEK).place(posts);

    InMemoryMentionStore kept = new InMemoryMentionStore();
    List<AnalysedPost> parts =
        new ArrayList<>(StoryTracker.open(kept, WEEK).place(posts.subList(0, at)));
    kept.save(parts);
    parts.addAll(StoryTracker.open(kept, WEEK).place(posts.subList(at, posts.size())));

    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void theSamePostFromTwoThreadsHasOnePlace() throws Exception {
    StoryTracker tracker = StoryTracker.open(store, WEEK);
    List<AnalysedPost> posts =
        IntStream.range(0, 60)
            .mapToObj(i -> {
              String text = i < 20 ? sentence(i) : "RT @ada: " + sentence(i % 20);
              return post("p" + i, Duration.ofMinutes(i), text);
            })
            .toList();
    Callable<List<AnalysedPost>> work =
        () -> posts.stream().flatMap(post -> tracker.place(List.of(post)).stream()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<List<AnalysedPost>> one = threads.submit(work);
      Future<List<AnalysedPost>> other = threads.submit(work);

      assertThat(one.get()).isEqualTo(other.get());
    }
  }

  /** Sixty posts: sentences, edits of them, and the same sentences again. */
  private static List<AnalysedPost> stream(long seed) {
    EditedPosts edits = new EditedPosts(seed, true);
    List<EditedPosts.Edit> kinds = edits.all();
    return IntStream.range(0, 60)
        .mapToObj(i -> {
          String text = sentence((int) Math.floorMod(seed + (long) i * i, 20L));
          String told = i % 3 == 0 ? text : kinds.get(i % kinds.size()).change().apply(text);
          return post("p" + i, Duration.ofMinutes(i), told);
        })
        .toList();
  }

  private static String sentence(int number) {
    List<String> who =
        List.of("La mairie", "Une abonnée", "Le fournisseur", "Un voisin", "L’école");
    List<String> what =
        List.of(
            "réclame une baisse des tarifs de la cantine",
            "signale une fuite dans la rue du marché",
            "remercie les pompiers pour leur patience",
            "annonce des travaux sur le pont du canal");
    return who.get(number % 5) + " " + what.get(number / 5 % 4) + " avant la fin du mois";
  }
}
