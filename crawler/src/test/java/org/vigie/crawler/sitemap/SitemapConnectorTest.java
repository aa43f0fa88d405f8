package org.vigie.crawler.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.robots.Places;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.robots.Slot;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.Request;
import org.vigie.testkit.web.ScriptedServer;

@Timeout(60)
class SitemapConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final ScriptedServer server = ScriptedServer.start();
  private final CrawlerSettings settings = TestSettings.loopback();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Fetcher fetcher = new Fetcher(settings, clock);
  private SourceCursor cursor = SourceCursor.START;

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private Source source() {
    return new Source(
        new SourceId("journal"),
        "Journal",
        SourceKind.SITEMAP,
        new CanonicalUrl(server.uri("/sitemap.xml")),
        Duration.ofHours(1),
        null,
        true,
        SourceOptions.USUAL);
  }

  private Reading read(int requests) {
    Source source = source();
    PoliteGates gates = new PoliteGates(fetcher, settings, clock);
    try (Slot slot = new Places(1).slot()) {
      Documents documents = new Documents(fetcher, gates.open(slot), cursor, requests, clock);
      Reading reading = new SitemapConnector(clock).read(source, cursor, documents);
      cursor =
          switch (reading) {
            case Reading.News news -> news.cursor();
            case Reading.Unchanged same -> same.cursor();
            default -> cursor;
          };
      return reading;
    }
  }

  private static List<String> ids(Reading reading) {
    return ((Reading.News) reading)
        .posts().stream().map(post -> post.url().uri().getPath()).toList();
  }

  private String entry(String path, String date) {
    String lastmod = date.isEmpty() ? "" : "<lastmod>" + date + "</lastmod>";
    return "<url><loc>" + server.uri(path) + "</loc>" + lastmod + "</url>";
  }

  private String map(String path, String date) {
    String lastmod = date.isEmpty() ? "" : "<lastmod>" + date + "</lastmod>";
    return "<sitemap><loc>" + server.uri(path) + "</loc>" + lastmod + "</sitemap>";
  }

  private void urlset(String path, String etag, String... entries) {
    tagged(path, etag, "<urlset>" + String.join("", entries) + "</urlset>", "text/xml");
  }

  private void tagged(String path, String etag, String body, String type) {
    server.on(
        path,
        (request, out) -> {
          boolean same = request.header("If-None-Match").filter(etag::equals).isPresent();
          Answer.of(same ? 304 : 200, body, "ETag: " + etag, "Content-Type: " + type)
              .write(request, out);
        });
  }

  private void page(String path, String title, String text) {
    tagged(
        path,
        "\"" + (title + text).hashCode() + "\"",
        """
        <html lang="fr"><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p>
        </article></body></html>
        """
            .formatted(title, title, text),
        "text/html; charset=utf-8");
  }

  private void pages(int count) {
    IntStream.range(0, count)
        .forEach(i -> page("/p" + i, "Page " + i, "Un texte assez long pour compter. ".repeat(8)));
  }

  @Test
  void theNewestPagesAreReadFirstAndTheOthersLater() {
    pages(5);
    urlset(
        "/sitemap.xml",
        "\"1\"",
        entry("/p0", "2026-11-01"),
        entry("/p1", "2026-11-05"),
        entry("/p2", ""),
        entry("/p3", "2026-11-03"),
        entry("/p4", "2026-11-04"));

    assertThat(ids(read(3))).containsExactly("/p1", "/p4");
    assertThat(ids(read(3))).containsExactly("/p3", "/p0");
    assertThat(ids(read(3))).containsExactly("/p2");
    assertThat(read(3)).isInstanceOf(Reading.Unchanged.class);
    assertThat(server.requests("/sitemap.xml").stream().skip(1))
        .allMatch(request -> request.header("If-None-Match").isPresent());
    for (int i = 0; i < 5; i++) {
      assertThat(server.requests("/p" + i)).hasSize(1);
    }
  }

  @Test
  void aPageWhoseDateChangesIsAskedForAgainConditionallyAndBecomesANewVersion() {
    page("/p", "Un titre", "Le premier texte de la page, assez long pour compter. ".repeat(5));
    urlset("/sitemap.xml", "\"1\"", entry("/p", "2026-11-01"));
    Post first = ((Reading.News) read(5)).posts().getFirst();

    urlset("/sitemap.xml", "\"2\"", entry("/p", "2026-11-02"));
    assertThat(((Reading.News) read(5)).posts()).isEmpty();

    page("/p", "Un titre", "Le second texte de la page, assez long pour compter. ".repeat(5));
    urlset("/sitemap.xml", "\"3\"", entry("/p", "2026-11-03"));
    Post second = ((Reading.News) read(5)).posts().getFirst();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.text()).contains("second").isNotEqualTo(first.text());
    List<Request> asked = server.requests("/p");
    assertThat(asked).hasSize(3);
    assertThat(asked.stream().skip(1))
        .allMatch(request -> request.header("If-None-Match").isPresent());
  }

  @Test
  void newsKeepTheirTitleAndDate() {
    page("/p", "Le Journal - accueil", "Le texte de la page, assez long pour compter. ".repeat(5));
    urlset(
        "/sitemap.xml",
        "\"1\"",
        """
        <url><loc>%s</loc><news:news><news:publication><news:language>fr</news:language>
        </news:publication><news:publication_date>2026-11-20T08:00:00Z</news:publication_date>
        <news:title>Panne chez l’hébergeur</news:title></news:news></url>
        """
            .formatted(server.uri("/p")));

    Post post = ((Reading.News) read(5)).posts().getFirst();
    assertThat(post.title()).isEqualTo("Panne chez l’hébergeur");
    assertThat(post.published()).isEqualTo("2026-11-20T08:00:00Z");
    assertThat(post.text()).contains("Le texte de la page");
    assertThat(post.provenance().connector()).isEqualTo("sitemap");
  }

  @Test
  void aTitleKeepsWordsThatLookLikeMarkUp() {
    page("/p", "How to use &lt;script&gt; well", "Un texte assez long pour compter. ".repeat(8));
    urlset("/sitemap.xml", "\"1\"", entry("/p", "2026-11-01"));

    Post post = ((Reading.News) read(5)).posts().getFirst();
    assertThat(post.title()).isEqualTo("How to use <script> well");
  }

  @Test
  void sitemapsOfAnIndexAreReadNewestFirstAndAgainOnlyWhenTheyChanged() {
    pages(3);
    tagged(
        "/sitemap.xml",
        "\"1\"",
        "<sitemapindex>"
            + map("/old.xml", "2025-01-01")
            + map("/new.xml", "2026-11-20")
            + map("/sitemap.xml", "2026-11-21")
            + "</sitemapindex>",
        "text/xml");
    urlset("/new.xml", "\"n\"", entry("/p0", "2026-11-20"));
    urlset("/old.xml", "\"o\"", entry("/p1", "2025-01-01"), entry("/p2", "2024-01-01"));

    assertThat(ids(read(3))).containsExactly("/p0");
    assertThat(ids(read(5))).containsExactly("/p1", "/p2");
    assertThat(read(5)).isInstanceOf(Reading.Unchanged.class);
    assertThat(server.requests("/new.xml")).hasSize(1);
    assertThat(server.requests("/old.xml")).hasSize(1);
  }

  @Test
  void circlesOfIndexesEnd() {
    tagged(
        "/sitemap.xml",
        "\"1\"",
        "<sitemapindex>" + map("/a.xml", "") + map("/b.xml", "") + "</sitemapindex>",
        "text/xml");
    tagged("/a.xml", "\"a\"", "<sitemapindex>" + map("/b.xml", "") + "</sitemapindex>", "text/xml");
    tagged(
        "/b.xml",
        "\"b\"",
        "<sitemapindex>" + map("/a.xml", "") + map("/sitemap.xml", "") + "</sitemapindex>",
        "text/xml");

    read(100);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void anEndlessSiteIsReadOnlyAsFarAsARequestLimitGoes() {
    for (int i = 0; i < 50; i++) {
      tagged(
          "/m" + i,
          "\"x\"",
          "<sitemapindex>"
              + map("/m" + (i + 1), "2026-11-%02d".formatted(i % 28 + 1))
              + entry("/p", "")
              + "</sitemapindex>",
          "text/xml");
    }
    tagged(
        "/sitemap.xml", "\"1\"", "<sitemapindex>" + map("/m0", "") + "</sitemapindex>", "text/xml");

    read(20);
    Set<String> asked = new HashSet<>();
    server.requests().forEach(request -> asked.add(request.path()));
    assertThat(asked).contains("/m2").doesNotContain("/m3");
  }

  @Test
  void otherDomainsAreLeftAlone() {
    pages(1);
    urlset(
        "/sitemap.xml",
        "\"1\"",
        "<url><loc>https://other.example.org/secret</loc></url>",
        entry("/p0", ""));

    assertThat(ids(read(10))).containsExactly("/p0");
    assertThat(read(10)).isInstanceOf(Reading.Unchanged.class);
  }

  @Test
  void aPageThatIsGoneTakesItsPostWithIt() {
    page("/p", "Un titre", "Le texte de la page, assez long pour compter. ".repeat(5));
    urlset("/sitemap.xml", "\"1\"", entry("/p", "2026-11-01"));
    Post post = ((Reading.News) read(5)).posts().getFirst();

    server.on("/p", Answer.of(410, ""));
    urlset("/sitemap.xml", "\"2\"", entry("/p", "2026-11-02"));

    assertThat(((Reading.News) read(5)).deleted()).containsExactly(post.id());
  }

  @Test
  void robotsAreHonouredForPages() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /p0\n"));
    pages(2);
    urlset("/sitemap.xml", "\"1\"", entry("/p0", ""), entry("/p1", ""));

    assertThat(ids(read(10))).containsExactly("/p1");
    assertThat(server.requests("/p0")).isEmpty();
  }

  @Test
  void aFailingPageIsTriedThreeTimesInAllAndHoldsUpNobody() {
    pages(2);
    server.on("/p0", Answer.of(500, "broken"));
    urlset("/sitemap.xml", "\"1\"", entry("/p0", "2026-11-02"), entry("/p1", "2026-11-01"));

    assertThat(ids(read(3))).containsExactly("/p1");
    read(3);
    read(3);
    read(3);
    assertThat(server.requests("/p0")).hasSize(3);
  }

  @Test
  void aSiteThatAsksForPatienceGetsIt() {
    pages(2);
    server.on("/p0", Answer.of(429, "", "Retry-After: 7200"));
    urlset("/sitemap.xml", "\"1\"", entry("/p0", "2026-11-02"), entry("/p1", "2026-11-01"));

    Reading.News reading = (Reading.News) read(10);
    assertThat(reading.posts()).isEmpty();
    assertThat(reading.hints().rest()).isEqualTo(new Rest(Duration.ofHours(2), false));
    assertThat(server.requests("/p1")).isEmpty();
    assertThat(server.requests("/p0")).hasSize(1);
  }

  @Test
  void aSitemapThatAsksForPatienceKeepsThePagesWaiting() {
    pages(1);
    tagged(
        "/sitemap.xml",
        "\"1\"",
        "<sitemapindex>"
            + map("/a.xml", "2026-11-20")
            + map("/b.xml", "2026-11-19")
            + "</sitemapindex>",
        "text/xml");
    urlset("/a.xml", "\"a\"", entry("/p0", ""));
    server.on("/b.xml", Answer.of(429, ""));

    Reading.News reading = (Reading.News) read(10);
    assertThat(reading.posts()).isEmpty();
    assertThat(reading.hints().rest()).isEqualTo(new Rest(Duration.ofMinutes(30), false));
    urlset("/b.xml", "\"b\"");
    assertThat(ids(read(10))).containsExactly("/p0");
  }

  @Test
  void aDocumentThatIsNoSitemapIsAFailure() {
    server.on("/sitemap.xml", Answer.of(200, "<html><body>Bonjour</body></html>"));

    assertThat(read(10))
        .isInstanceOfSatisfying(
            Reading.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("not_a_sitemap"));
  }
}
