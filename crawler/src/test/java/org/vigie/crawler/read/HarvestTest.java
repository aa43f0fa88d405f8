package org.vigie.crawler.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.Reading;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/** What counts as news of a source. */
class HarvestTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final RawPost POST = raw("<p>Bonjour</p>", Engagement.UNKNOWN, null);

  private SourceCursor cursor = SourceCursor.START;
  private final List<String> missing = new ArrayList<>();
  private int completed;
  private Instant now = NOW;

  private static RawPost raw(String html, Engagement engagement, ThreadRef thread) {
    return new RawPost(
        "one", "http://example.org/1", "Title", html, "Ann", thread, NOW, null, "fr", engagement);
  }

  private Reading.News read(RawPost... posts) {
    return read(Completion.NONE, posts);
  }

  private Reading.News read(Completion completion, RawPost... posts) {
    try (ScriptedServer server = ScriptedServer.start();
        Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      server.on("/feed", Answer.of(200, "x"));
      CanonicalUrl url = new CanonicalUrl(server.uri("/feed"));
      Source source =
          new Source(
              new SourceId("s"),
              "s",
              SourceKind.FEED,
              url,
              Duration.ofHours(1),
              null,
              true,
              SourceOptions.USUAL);
      Fetched fetched = (Fetched) fetcher.fetch(url, Validators.NONE, Gate.OPEN);
      Documents documents = new Documents(fetcher, Gate.OPEN, cursor, 9, () -> now);
      PostMaker maker = new PostMaker(new UrlCanonicalizer());
      Harvest harvest = new Harvest(source, cursor, documents, maker, 100);
      var origin = new PostMaker.Origin(source, "feed", fetched, NOW, null);
      for (RawPost post : posts) {
        harvest.add(post, origin, completion);
      }
      missing.forEach(harvest::missing);
      Reading.News news = harvest.news(200, Reading.Hints.NONE);
      cursor = news.cursor();
      return news;
    }
  }

  private Completion counting(Completion.Outcome whole) {
    return raw -> {
      completed++;
      return whole;
    };
  }

  @Test
  void deliversAPostOnce() {
    assertThat(read(POST).posts()).hasSize(1);
    Reading.News again = read(POST);
    assertThat(again.posts()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @Test
  void doesNotEvenLookAtWhatIsByteForByteTheSame() {
    read(counting(new Completion.Whole(POST)), POST);
    read(counting(new Completion.Whole(POST)), POST);
    assertThat(completed).isEqualTo(1);
  }

  @Test
  void takesOtherMarkUpAroundTheSameTextForNoChange() {
    read(POST);
    assertThat(read(raw("<div class='x'>Bonjour</div>", Engagement.UNKNOWN, null)).posts())
        .isEmpty();
  }

  @Test
  void deliversAnEditAsAnotherVersionOfTheSamePost() {
    Post first = read(POST).posts().getFirst();
    Post second = read(raw("<p>Bonsoir</p>", Engagement.UNKNOWN, null)).posts().getFirst();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.provenance().contentHash()).isNotEqualTo(first.provenance().contentHash());
  }

  @Test
  void deliversOtherReactionsWithoutAnEdit() {
    Post first = read(POST).posts().getFirst();
    RawPost answered = raw("<p>Bonjour</p>", new Engagement(1L, null, 2L, null), null);
    Post second = read(answered).posts().getFirst();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.engagement().replies()).isEqualTo(2);
    assertThat(second.provenance().contentHash()).isEqualTo(first.provenance().contentHash());
    assertThat(read(answered).posts()).isEmpty();
    RawPost moved =
        raw("<p>Bonjour</p>", new Engagement(1L, null, 2L, null), new ThreadRef("t", null, null));
    assertThat(read(moved).posts()).hasSize(1);
    assertThat(read(moved).posts()).isEmpty();
    assertThat(read(answered).posts()).as("a place that is no longer told").isEmpty();
    assertThat(read(moved).posts()).as("and told again").isEmpty();
  }

  @Test
  void aCursorOfHashesAloneBringsNothingAgain() {
    String hash = read(POST).posts().getFirst().provenance().contentHash();
    cursor = new SourceCursor(Map.of(), Map.of("one", hash), Map.of());
    assertThat(read(POST).posts()).isEmpty();
    assertThat(cursor.seen().get("one")).isNotEqualTo(hash).startsWith(hash);
    read(counting(new Completion.Whole(POST)), POST);
    assertThat(completed).as("and is cheap from then on").isZero();
  }

  @Test
  void triesAgainWhatCouldNotBeCompleted() {
    assertThat(read(counting(new Completion.NotNow()), POST).posts()).hasSize(1);
    assertThat(read(counting(new Completion.NotNow()), POST).posts()).isEmpty();
    RawPost whole = raw("<p>Bonjour à tous</p>", Engagement.UNKNOWN, null);
    List<Post> posts = read(counting(new Completion.Whole(whole)), POST).posts();
    assertThat(posts).extracting(Post::text).containsExactly("Bonjour à tous");
    assertThat(read(counting(new Completion.Whole(whole)), POST).posts()).isEmpty();
    assertThat(completed).isEqualTo(3);
    RawPost edited = raw("<p>Bonjour !</p>", Engagement.UNKNOWN, null);
    assertThat(read(counting(new Completion.NotNow()), edited).posts())
        .as("less than was delivered is no edit")
        .isEmpty();
    assertThat(read(counting(new Completion.AsBefore()), edited).posts()).isEmpty();
  }

  @Test
  void countsTheFirstOfSeveralWithOneIdentifier() {
    Reading.News news = read(POST, raw("<p>Autre</p>", Engagement.UNKNOWN, null));
    assertThat(news.posts()).extracting(Post::text).containsExactly("Bonjour");
    assertThat(read(POST, POST).unchanged()).isEqualTo(1);
  }

  /** Posts that are known and missing from now on. */
  private void lose(int from, int count) {
    missing.clear();
    IntStream.range(from, from + count).mapToObj(String::valueOf).forEach(missing::add);
  }

  private int withdrawnAfter(Duration time) {
    now = now.plus(time);
    return read().deleted().size();
  }

  @Test
  void manyThatGoAtOnceAreHeldForAWeekAndHoldUpNobodyElse() {
    cursor =
        new SourceCursor(
            Map.of(),
            IntStream.range(0, 90)
                .mapToObj(String::valueOf)
                .collect(Collectors.toMap(id -> id, id -> "hash")),
            Map.of());
    lose(0, 30);
    read();
    lose(50, 3);
    assertThat(withdrawnAfter(Duration.ofDays(1))).as("too many at once").isZero();
    missing.clear();
    assertThat(withdrawnAfter(Duration.ofDays(1))).as("the few of another day").isEqualTo(3);
    assertThat(withdrawnAfter(Duration.ofDays(5))).isZero();
    assertThat(withdrawnAfter(Duration.ofDays(1))).as("the many, at last").isEqualTo(30);
    assertThat(cursor.notes()).isEmpty();
  }
}
