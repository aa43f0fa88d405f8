package org.vigie.crawler.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.discourse.DiscourseConnector;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.sitemap.SitemapConnector;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.Request;
import org.vigie.testkit.web.ScriptedServer;

/** Sites whose crawl-delay is so long that a reading gets one turn. */
@Timeout(60)
class OneTurnTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration DELAY = Duration.ofMinutes(10);

  private final ScriptedServer server = ScriptedServer.start();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Fetcher fetcher = new Fetcher(TestSettings.loopback(), clock);
  private final List<Rest> rests = new ArrayList<>();
  private SourceCursor cursor = SourceCursor.START;

  @BeforeEach
  void serve() {
    // Nothing has a validator, so that whatever is asked for again comes again.
    server.on(
        "/latest.json",
        Answer.of(
            200,
            """
            {"topic_list":{"topics":[{"id":1,"bumped_at":"2026-11-15T12:00:00Z"},
             {"id":2,"bumped_at":"2026-11-15T11:00:00Z"},{"id":3,"bumped_at":"2026-11-15T10:00:00Z"},
             {"id":4,"bumped_at":"2026-11-15T09:00:00Z"}]}}
            """));
    for (int id = 1; id <= 4; id++) {
      server.on(
          "/t/" + id + ".json",
          Answer.of(
              200,
              """
              {"id":%d,"post_stream":{"stream":[%d],"posts":[{"id":%d,"post_number":1,
               "username":"a","created_at":"2026-11-10T10:00:00Z","cooked":"<p>word</p>"}]}}
              """
                  .formatted(id, id, id)));
    }
    server.on("/sitemap.xml", index("/a.xml", "/b.xml"));
    server.on("/a.xml", urls("/p1", "/p2"));
    server.on("/b.xml", urls("/p3"));
    for (int page = 1; page <= 3; page++) {
      server.on("/p" + page, Answer.of(200, "<article><p>word</p></article>"));
    }
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private Answer index(String... maps) {
    return map("sitemap", maps);
  }

  private Answer urls(String... pages) {
    return map("url", pages);
  }

  private Answer map(String element, String... paths) {
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      all.append("<%s><loc>%s</loc></%s>".formatted(element, server.uri(path), element));
    }
    String root = element.equals("url") ? "urlset" : "sitemapindex";
    return Answer.of(
        200, "<%s>%s</%s>".formatted(root, all, root), "Content-Type: application/xml");
  }

  private static Gate oneTurn() {
    int[] turns = {0};
    return url ->
        turns[0]++ == 0 ? new Gate.Turn(RobotsVerdict.ALLOWED, () -> {}) : new Gate.Later(DELAY);
  }

  private List<String> asked(Connector connector, SourceKind kind, String path, int readings) {
    Source source =
        new Source(
            new SourceId("slow"),
            "Slow",
            kind,
            new CanonicalUrl(server.uri(path)),
            Duration.ofMinutes(15),
            null,
            true,
            SourceOptions.USUAL);
    for (int reading = 0; reading < readings; reading++) {
      Documents documents = new Documents(fetcher, oneTurn(), cursor, 30, clock);
      Reading.News news = (Reading.News) connector.read(source, cursor, documents);
      cursor = news.cursor();
      rests.add(news.hints().rest());
    }
    return server.requests().stream().map(Request::path).toList();
  }

  @Test
  void threadsOfAForumAreReadBetweenItsLists() {
    assertThat(asked(new DiscourseConnector(clock), SourceKind.DISCOURSE, "/", 7))
        .containsExactly(
            "/latest.json",
            "/t/1.json",
            "/t/2.json",
            "/t/3.json",
            "/latest.json",
            "/t/4.json",
            "/latest.json");
    assertThat(cursor.seen()).hasSize(4);
    // Whoever has more to read comes back as soon as there is a turn, and not before.
    assertThat(rests.subList(0, 5)).containsOnly(new Rest(DELAY, true));
    assertThat(rests.subList(5, 7)).containsOnlyNulls();
    assertThat(cursor.notes()).doesNotContainKey("put-off");
  }

  @Test
  void pagesOfASitemapAreReadBetweenItsSitemaps() {
    List<String> asked = asked(new SitemapConnector(clock), SourceKind.SITEMAP, "/sitemap.xml", 12);
    assertThat(asked).contains("/p1", "/p2", "/p3");
    assertThat(cursor.seen()).hasSize(3);
    assertThat(rests.getFirst()).isEqualTo(new Rest(DELAY, true));
  }

  @Test
  void aNoteOfAnotherVersionIsPassedOver() {
    cursor = new SourceCursor(Map.of(), Map.of(), Map.of("put-off", "x"));
    assertThat(asked(new DiscourseConnector(clock), SourceKind.DISCOURSE, "/", 1))
        .containsExactly("/latest.json");
  }
}
