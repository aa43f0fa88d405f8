package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.store.StoreException;
import org.vigie.testkit.FakePipe;
import org.vigie.testkit.InMemoryHostStates;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

@Timeout(60)
class CrawlerTest {
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>News</title><language>fr-FR</language>
      <item><guid isPermaLink="false">one</guid><title>Premier</title>
        <link>http://example.org/1?utm_source=rss</link><pubDate>Sun, 15 Nov 2026 10:00:00 GMT</pubDate>
        <author>a@example.org (Ann)</author><description>&lt;p&gt;Bonjour&lt;/p&gt;</description></item>
      <item><guid isPermaLink="false">two</guid><title>Second</title></item>
      </channel></rss>
      """;

  private final ScriptedServer server = ScriptedServer.start();
  private final InMemorySourceStates states = new InMemorySourceStates();
  private InMemoryHostStates hosts = new InMemoryHostStates();
  private final List<Post> delivered = Collections.synchronizedList(new ArrayList<>());
  private final List<Source> sources = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-16T08:00:00Z");
  private Pipe pipe = FakePipe.into(delivered);

  @AfterEach
  void stop() {
    server.close();
  }

  private Source source(String id) {
    CanonicalUrl url = new CanonicalUrl(server.uri("/" + id));
    Source source =
        new Source(
            new SourceId(id), id, SourceKind.FEED, url, INTERVAL, null, true, SourceOptions.USUAL);
    sources.add(source);
    states.register(sources.stream().map(Source::id).toList(), now);
    return source;
  }

  private CrawlSummary crawl() {
    return crawl(TestSettings.loopback());
  }

  private CrawlSummary crawl(CrawlerSettings settings) {
    Pipe current = pipe;
    Crawler.Ports ports =
        new Crawler.Ports(
            states, hosts, FetchedPages.NONE, current, CrawlLog.NONE, () -> now, new Random(7));
    try (Fetcher fetcher = new Fetcher(settings, () -> now);
        Crawler crawler = new Crawler(settings, fetcher, sources, ports)) {
      return crawler.crawlDue(now);
    }
  }

  private SourceState state(String id) {
    return states.all().stream()
        .filter(state -> state.source().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void turnsEntriesIntoPosts() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    SourceResult result = crawl().sources().getFirst();
    assertThat(result.outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(result.posts()).isEqualTo(2);
    Post post = delivered.getFirst();
    assertThat(post.id()).isEqualTo(PostId.of(new SourceId("feed"), "one"));
    assertThat(post.url()).hasToString("http://example.org/1");
    assertThat(post.title()).isEqualTo("Premier");
    assertThat(post.text()).isEqualTo("Bonjour");
    assertThat(post.author().value()).isEqualTo("Ann");
    assertThat(post.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(post.declaredLanguage()).isEqualTo(Language.FRENCH);
    assertThat(post.provenance().connector()).isEqualTo("feed");
    assertThat(post.provenance().httpStatus()).isEqualTo(200);
    assertThat(post.provenance().robots()).isEqualTo(RobotsVerdict.ALLOWED);
    assertThat(post.provenance().fetchedAt()).isEqualTo(now);
  }

  @Test
  void keepsTheThreadAndTheAnswersOfAPost() {
    source("forum");
    server.on(
        "/forum",
        Answer.of(
            200,
            """
            <rss version="2.0" xmlns:thr="http://purl.org/syndication/thread/1.0"
                 xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Forum</title>
            <item><guid>two</guid><title>Re: Panne</title><thr:in-reply-to ref="one"/></item>
            <item><guid>one</guid><title>Panne</title><slash:comments>1</slash:comments></item>
            <item><guid>other</guid><title>Merci</title></item></channel></rss>
            """));
    crawl();
    assertThat(delivered)
        .extracting(Post::thread)
        .containsExactly(
            new ThreadRef("one", "Panne", "one"), new ThreadRef("one", "Panne", null), null);
    assertThat(delivered)
        .extracting(Post::engagement)
        .containsExactly(
            Engagement.UNKNOWN, new Engagement(null, null, 1L, null), Engagement.UNKNOWN);
  }

  @Test
  void anEndlessIdentifierAndAnImpossibleDateHurtNobody() {
    source("hostile");
    String guid = "g".repeat(100_000);
    server.on(
        "/hostile",
        Answer.of(
            200,
            "<rss version='2.0'><channel><title>x</title><item><guid>%s</guid><title>a</title>"
                    .formatted(guid)
                + "<pubDate>21 Nov 0001 10:00:00 GMT</pubDate></item></channel></rss>"));
    crawl();
    assertThat(delivered).hasSize(1);
    assertThat(delivered.getFirst().nativeId()).hasSizeLessThan(100);
    assertThat(delivered.getFirst().published()).isEqualTo(now);
  }

  @Test
  void takesTheTimeOfFetchingWhereADateIsMissing() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    crawl();
    assertThat(delivered.getLast().published()).isEqualTo(now);
    assertThat(delivered.getLast().url()).isEqualTo(sources.getFirst().url());
  }

  @Test
  void deliversOnlyWhatIsNewOrEdited() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    crawl();
    delivered.clear();
    now = now.plus(Duration.ofHours(1));
    server.on("/feed", Answer.of(200, FEED.replace("Second", "Second, edited")));
    SourceResult result = crawl().sources().getFirst();
    assertThat(result.unchanged()).isEqualTo(1);
    assertThat(delivered).extracting(Post::nativeId).containsExactly("two");
    assertThat(delivered.getFirst().id()).isEqualTo(PostId.of(new SourceId("feed"), "two"));
  }

  @Test
  void asksConditionallyWithWhatTheServerSent() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED, "ETag: W/\"a b\"", "Last-Modified: yesterday"));
    crawl();
    assertThat(state("feed").cursor().documents().values())
        .containsExactly(new DocumentMark("W/\"a b\"", "yesterday", null, null));
    now = now.plus(Duration.ofHours(1));
    server.on("/feed", Answer.of(304, ""));
    SourceCursor before = state("feed").cursor();
    SourceResult result = crawl().sources().getFirst();
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(server.requests("/feed").getLast().header("If-None-Match")).contains("W/\"a b\"");
    assertThat(server.requests("/feed").getLast().header("If-Modified-Since"))
        .contains("yesterday");
    assertThat(state("feed").cursor()).isEqualTo(before);
    assertThat(state("feed").lastSuccess()).isEqualTo(now);
  }

  @Test
  void movesACursorOnlyAfterItsPostsAreSafe() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED, "ETag: \"1\""));
    pipe =
        FakePipe.delivering(posts -> {
          assertThat(state("feed").cursor()).isEqualTo(SourceCursor.START);
          throw new StoreException("store is away");
        });
    SourceResult result = crawl().sources().getFirst();
    assertThat(result.outcome()).isEqualTo(Outcome.UNDELIVERED);
    assertThat(state("feed").cursor()).isEqualTo(SourceCursor.START);
    assertThat(state("feed").nextDue()).isAfter(now).isBefore(now.plus(INTERVAL));
    assertThat(state("feed").lastReason()).isEqualTo("undelivered");
    now = now.plus(INTERVAL);
    pipe = FakePipe.into(delivered);
    crawl();
    assertThat(delivered).hasSize(2);
    assertThat(server.requests("/feed").getLast().header("If-None-Match")).isEmpty();
  }

  /** As if the process died after the store took the posts and before the cursor moved. */
  @Test
  void readingAgainGivesTheSamePosts() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    crawl();
    states.save(SourceState.initial(new SourceId("feed"), now));
    crawl();
    List<PostId> ids = delivered.stream().map(Post::id).toList();
    assertThat(ids).hasSize(4);
    assertThat(ids.subList(0, 2)).isEqualTo(ids.subList(2, 4));
  }

  @Test
  void asksNothingBeforeItIsDue() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    crawl();
    assertThat(state("feed").nextDue())
        .isBetween(now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(10)));
    now = now.plus(Duration.ofMinutes(4));
    assertThat(crawl().sources()).isEmpty();
    assertThat(server.requests("/feed")).hasSize(1);
  }

  @Test
  void honoursTheTtlOfAFeed() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED.replace("<item>", "<ttl>90</ttl><item>")));
    crawl();
    assertThat(state("feed").nextDue()).isAfterOrEqualTo(now.plus(Duration.ofMinutes(90)));
  }

  @ParameterizedTest
  @CsvSource({
    "429, Retry-After: 7200, POSTPONED, rate_limited, PT2H",
    "503, Retry-After: 86400, POSTPONED, rate_limited, PT24H",
    "410, X: y, GONE, gone, PT8760H",
    "404, X: y, FAILED, not_found, PT18M",
    "500, X: y, FAILED, server_error, PT18M"
  })
  void waitsAsTheAnswerDemands(
      int status, String header, Outcome outcome, String reason, Duration least) {
    source("feed");
    server.on("/feed", Answer.of(status, "", header));
    SourceResult result = crawl().sources().getFirst();
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.reason()).isEqualTo(reason);
    assertThat(result.status()).isEqualTo(status);
    assertThat(state("feed").nextDue()).isAfterOrEqualTo(now.plus(least));
    assertThat(state("feed").failures()).isEqualTo(1);
    assertThat(state("feed").lastReason()).isEqualTo(reason);
  }

  @Test
  void backsOffToADayAndForgetsFailuresAfterASuccess() {
    source("feed");
    server.on("/feed", Answer.of(500, ""));
    Duration last = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      crawl();
      last = Duration.between(now, state("feed").nextDue());
      now = state("feed").nextDue();
    }
    assertThat(last).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    assertThat(state("feed").failures()).isEqualTo(12);
    server.on("/feed", Answer.of(200, FEED));
    crawl();
    assertThat(state("feed").failures()).isZero();
    assertThat(state("feed").lastReason()).isNull();
  }

  @Test
  void saysWhyAPageIsNoFeed() {
    source("feed");
    server.on("/feed", Answer.of(200, "<html><body>hello</body></html>"));
    assertThat(crawl().sources().getFirst().reason()).isEqualTo("not_a_feed");
  }

  @Test
  void readsNoPrivateNetworkAndNothingThatRobotsForbid() {
    source("feed");
    server.on("/feed", Answer.of(200, FEED));
    assertThat(crawl(TestSettings.publicOnly()).sources().getFirst().reason())
        .isEqualTo("private_address");
    states.save(SourceState.initial(new SourceId("feed"), now));
    hosts = new InMemoryHostStates();
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /"));
    SourceResult barred = crawl().sources().getFirst();
    assertThat(barred.outcome()).isEqualTo(Outcome.BARRED);
    assertThat(barred.reason()).isEqualTo("robots");
    assertThat(server.requests("/feed")).isEmpty();
  }

  @Test
  void readsAllOthersWhenSomeFail() {
    IntStream.range(0, 60)
        .forEach(i -> {
          source("s" + i);
          server.on("/s" + i, Answer.of(i % 3 == 0 ? 500 : 200, FEED));
        });
    pipe =
        FakePipe.delivering(posts -> {
          if (posts.getFirst().source().value().equals("s1")) {
            throw new IllegalStateException("a fault of ours");
          }
          delivered.addAll(posts);
        });
    CrawlSummary summary = crawl();
    assertThat(summary.sources()).hasSize(60);
    assertThat(summary.sources()).filteredOn(SourceResult::ok).hasSize(39);
    assertThat(summary.posts()).isEqualTo(78);
    assertThat(summary.allFailed()).isFalse();
    assertThat(delivered).hasSize(78);
  }

  @Test
  void saysThatAllFailedOnlyWhenSomethingWasTried() {
    assertThat(crawl().allFailed()).isFalse();
    source("feed");
    assertThat(crawl().allFailed()).isTrue();
  }

  @Test
  void claimsNothingAfterItIsClosed() {
    source("feed");
    CrawlerSettings settings = TestSettings.loopback();
    Crawler.Ports ports = new Crawler.Ports(states, pipe, CrawlLog.NONE, () -> now, new Random(7));
    try (Fetcher fetcher = new Fetcher(settings, () -> now)) {
      Crawler crawler = new Crawler(settings, fetcher, sources, ports);
      crawler.close();
      assertThat(crawler.crawlDue(now).sources()).isEmpty();
    }
  }

  @Test
  void remembersAMoveForGoodAndForgetsItWhenTheTargetIsGone() {
    source("old");
    server.on("/old", Answer.of(301, "", "Location: /new"));
    server.on("/new", Answer.of(200, FEED, "ETag: \"1\""));
    crawl();
    now = state("old").nextDue();
    server.on("/new", Answer.of(304, ""));
    crawl();
    assertThat(server.requests("/old")).hasSize(1);
    assertThat(server.requests("/new").getLast().header("If-None-Match")).contains("\"1\"");
    now = state("old").nextDue();
    server.on("/new", Answer.of(410, "")).on("/old", Answer.of(410, ""));
    crawl();
    assertThat(state("old").nextDue()).isBefore(now.plus(Duration.ofDays(2)));
    now = state("old").nextDue();
    assertThat(crawl().sources().getFirst().outcome()).isEqualTo(Outcome.GONE);
    assertThat(server.requests("/old")).hasSize(2);
    assertThat(server.requests("/old").getLast().header("If-None-Match")).isEmpty();
    assertThat(state("old").nextDue()).isAfter(now.plus(Duration.ofDays(365)));
  }

  @Test
  void sendsValidatorsOnlyToTheAddressThatGaveThem() {
    source("feed");
    server.on("/feed", Answer.of(302, "", "Location: /there"));
    server.on("/there", Answer.of(200, FEED, "ETag: \"1\""));
    crawl();
    now = state("feed").nextDue();
    server.on("/there", Answer.of(304, ""));
    assertThat(crawl().sources().getFirst().outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(server.requests("/feed").getLast().header("If-None-Match")).isEmpty();
    assertThat(server.requests("/there").getLast().header("If-None-Match")).contains("\"1\"");
  }

  @Test
  void followsARedirectInAHostThatWantsAnHourBetweenRequests() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 3600\n"));
    server.on("/old", Answer.of(301, "", "Location: /new"));
    server.on("/new", Answer.of(200, FEED));
    source("old");
    for (int i = 0; i < 3; i++) {
      crawl();
      now = state("old").nextDue();
    }
    assertThat(delivered).hasSize(2);
    assertThat(server.requests()).hasSize(3);
    assertThat(state("old").cursor().documents().get(sources.getFirst().url().toString()).movedTo())
        .isEqualTo(new CanonicalUrl(server.uri("/new")));
  }

  @Test
  void readsOneOfTwoSourcesWithTheSameAddress() {
    Source first = source("a");
    server.on("/a", Answer.of(200, FEED));
    Source twin =
        new Source(
            new SourceId("b"),
            "b",
            SourceKind.FEED,
            first.url(),
            INTERVAL,
            null,
            true,
            SourceOptions.USUAL);
    sources.add(twin);
    states.register(sources.stream().map(Source::id).toList(), now);
    assertThat(crawl().sources())
        .extracting(SourceResult::outcome)
        .containsExactly(Outcome.FETCHED, Outcome.BARRED);
    assertThat(server.requests("/a")).hasSize(1);
    assertThat(state("b").failure())
        .isEqualTo(new SourceState.Failure("duplicate", "same document as source \"a\""));
  }

  @Test
  void whatCouldNotBeReadIsAskedForConditionallyAndGoesOnFailingUntilItChanges() {
    source("feed");
    server.on(
        "/feed",
        (request, out) ->
            (request.header("If-None-Match").isPresent()
                    ? Answer.of(304, "")
                    : Answer.of(200, "<html><body>A page</body></html>", "ETag: \"page\""))
                .write(request, out));
    SourceResult first = crawl().sources().getFirst();
    assertThat(first.outcome()).isEqualTo(Outcome.FAILED);
    now = state("feed").nextDue();
    SourceResult again = crawl().sources().getFirst();
    assertThat(server.requests("/feed").getLast().header("If-None-Match")).contains("\"page\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(again.reason()).isEqualTo(first.reason());
    assertThat(state("feed").failures()).isEqualTo(2);
    now = state("feed").nextDue();
    assertThat(crawl().sources().getFirst().outcome()).isEqualTo(Outcome.FAILED);
    server.on("/feed", Answer.of(200, FEED));
    now = state("feed").nextDue();
    assertThat(crawl().sources().getFirst().outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(state("feed").failures()).isZero();
  }
}
