package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.Reading;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.read.Documents;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.InMemoryFetchedPages;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/** Entries that are cut short are completed by their pages, each fetched once. */
@Timeout(60)
class FullTextTest {
  private static final String SENTENCE =
      "The hosting cooperative said on Monday that all of its servers were reachable again. ";
  private static final String PAGE =
      "<html><head><title>Outage</title></head><body><article><h1>Outage</h1><p>"
          + SENTENCE.repeat(4)
          + "</p><p>"
          + SENTENCE.repeat(5)
          + "</p></article></body></html>";

  private final ScriptedServer server = ScriptedServer.start();
  private final InMemoryFetchedPages pages = new InMemoryFetchedPages();
  private final Instant now = Instant.parse("2026-11-16T08:00:00Z");
  private final FeedConnector connector = new FeedConnector(() -> now, pages);
  private SourceCursor cursor = SourceCursor.START;

  @AfterEach
  void stop() {
    server.close();
  }

  private void feed(String path, String description) {
    server.on(
        path,
        Answer.of(
            200,
            "<rss version='2.0'><channel><item><guid isPermaLink='false'>1</guid><title>Outage</title>"
                + "<link>"
                + server.uri("/page?utm_source=rss")
                + "</link><description>"
                + description
                + "</description></item></channel></rss>"));
  }

  private List<Post> read(String path, SourceCursor from, boolean fullText, int requests) {
    return read(path, from, fullText, requests, Gate.OPEN);
  }

  private List<Post> read(
      String path, SourceCursor from, boolean fullText, int requests, Gate gate) {
    CanonicalUrl url = new CanonicalUrl(server.uri(path));
    SourceOptions options = new SourceOptions(fullText, null, java.util.Map.of(), requests);
    Source source =
        new Source(
            new SourceId("s"), "s", SourceKind.FEED, url, Duration.ofHours(1), null, true, options);
    try (Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> now)) {
      Documents documents = new Documents(fetcher, gate, from, requests, () -> now);
      Reading.News news = (Reading.News) connector.read(source, from, documents);
      cursor = news.cursor();
      return news.posts();
    }
  }

  @Test
  void readsThePageOfAnEntryThatIsCutShort() {
    feed("/feed", "The hosting cooperative said […]");
    server.on("/page", Answer.of(200, PAGE, "Content-Type: text/html"));
    Post post = read("/feed", SourceCursor.START, true, 30).getFirst();
    assertThat(post.text())
        .startsWith("The hosting cooperative said on Monday")
        .hasSizeGreaterThan(700);
    assertThat(read("/feed", cursor, true, 30)).isEmpty();
    assertThat(server.requests("/page")).hasSize(1);
  }

  @Test
  void fetchesAPageOnceHoweverManyFeedsNameIt() {
    feed("/one", "Teaser…");
    feed("/two", "Another teaser…");
    server.on("/page", Answer.of(200, PAGE, "Content-Type: text/html"));
    String first = read("/one", SourceCursor.START, true, 30).getFirst().text();
    assertThat(read("/two", SourceCursor.START, true, 30).getFirst().text()).isEqualTo(first);
    assertThat(server.requests("/page")).hasSize(1);
  }

  @Test
  void asksForNoPageUnlessTheSourceSaysSo() {
    feed("/feed", "Teaser…");
    assertThat(read("/feed", SourceCursor.START, false, 30).getFirst().text()).isEqualTo("Teaser…");
    assertThat(server.requests("/page")).isEmpty();
  }

  @Test
  void asksForNoPageOfAnEntryThatIsWhole() {
    feed("/feed", SENTENCE.repeat(20));
    assertThat(read("/feed", SourceCursor.START, true, 30)).hasSize(1);
    assertThat(server.requests("/page")).isEmpty();
  }

  @Test
  void keepsTheTeaserOfWhatIsNoPage() {
    feed("/feed", "Teaser…");
    server.on("/page", Answer.of(200, PAGE, "Content-Type: application/pdf"));
    assertThat(read("/feed", SourceCursor.START, true, 30).getFirst().text()).isEqualTo("Teaser…");
    assertThat(server.requests("/page")).hasSize(1);
  }

  @Test
  void keepsTheTeaserWhenThePageIsNotThereAndTriesAgainWhenItIsBusy() {
    feed("/feed", "Teaser…");
    assertThat(read("/feed", SourceCursor.START, true, 30).getFirst().text()).isEqualTo("Teaser…");
    assertThat(read("/feed", cursor, true, 30)).isEmpty();
    assertThat(server.requests("/page"))
        .as("a page that is not there is asked for once")
        .hasSize(1);
    feed("/busy", "Teaser…");
    server.on("/page", Answer.of(503, "", "Retry-After: 60"));
    assertThat(read("/busy", SourceCursor.START, true, 30)).hasSize(1);
    server.on("/page", Answer.of(200, PAGE, "Content-Type: text/html"));
    assertThat(read("/busy", cursor, true, 30).getFirst().text()).hasSizeGreaterThan(700);
  }

  @Test
  void asksForNoMoreThanTheReadingMay() {
    feed("/feed", "Teaser…");
    assertThat(read("/feed", SourceCursor.START, true, 1)).hasSize(1);
    assertThat(server.requests("/page")).isEmpty();
  }

  @Test
  void asksAHostThatHasNoTurnForOnePageForNoOther() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      items.append(
          "<item><guid isPermaLink='false'>%d</guid><link>%s</link><description>Teaser…</description></item>"
              .formatted(i, server.uri("/page" + i)));
    }
    server.on("/feed", Answer.of(200, "<rss version='2.0'><channel>" + items + "</channel></rss>"));
    List<String> asked = new ArrayList<>();
    Gate busy =
        url -> {
          asked.add(url.uri().getPath());
          return url.uri().getPath().equals("/feed")
              ? Gate.OPEN.enter(url)
              : new Gate.Later(Duration.ofSeconds(150));
        };
    assertThat(read("/feed", SourceCursor.START, true, 30, busy)).hasSize(5);
    assertThat(asked).containsExactly("/feed", "/page0");
    server.on("/page0", Answer.of(200, PAGE, "Content-Type: text/html"));
    assertThat(read("/feed", cursor, true, 30))
        .extracting(Post::text)
        .anyMatch(t -> t.length() > 700);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cooperative said […]                                                      | true
          <p>Il a dit [&#8230;]</p><p>L’article X est apparu en premier sur Y.</p>      | true
          Il a dit … <a href="x">Lire la suite</a>                                      | true
          It said <a href="x">Read more &raquo;</a>                                     | true
          It said. Continue reading →                                                   | true
          It said.                                                                      | false
          """)
  void tellsTextsThatAreCutShort(String end, boolean cut) {
    assertThat(CutText.isCut("<p>" + SENTENCE.repeat(20) + "</p>" + end)).isEqualTo(cut);
    assertThat(CutText.isCut(end)).as("a short text").isTrue();
    assertThat(CutText.isCut(null)).isTrue();
  }
}
