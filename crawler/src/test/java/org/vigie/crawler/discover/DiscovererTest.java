package org.vigie.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.discover.Discovery.Searched;
import org.vigie.crawler.discover.Discovery.Unread;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.discover.Remark.Topic;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.source.SourceKind;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

@Timeout(60)
class DiscovererTest {
  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Discovery discover(String path, CrawlerSettings settings) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    try (Fetcher fetcher = new Fetcher(settings, clock)) {
      return new Discoverer(fetcher, settings, clock).discover(new CanonicalUrl(server.uri(path)));
    }
  }

  private Searched search(String path) {
    return (Searched) discover(path, TestSettings.loopback());
  }

  private static List<String> shown(Searched found) {
    return found.offers().stream()
        .map(offer ->
            offer.kind() + " " + offer.url().uri().getPath() + (offer.recommended() ? "" : " off"))
        .toList();
  }

  private void page(String path, String head, String body) {
    server.on(
        path,
        Answer.of(
            200,
            "<html lang=\"fr\"><head>" + head + "</head><body>" + body + "</body></html>",
            "Content-Type: text/html"));
  }

  private static String alternate(String type, String href, String title) {
    return "<link rel=\"alternate\" type=\"%s\" href=\"%s\" title=\"%s\">"
        .formatted(type, href, title);
  }

  private static String rss(String name, int entries, String day, String text) {
    StringBuilder out =
        new StringBuilder(
            "<rss version=\"2.0\"><channel><title>" + name + "</title><language>fr</language>");
    for (int i = 0; i < entries; i++) {
      out.append(
          "<item><link>https://example.org/%s/%d</link><title>%d</title><pubDate>%s 2026 1%d:00:00 GMT</pubDate><description>%s</description></item>"
              .formatted(name, i, i, day, i, text));
    }
    return out.append("</channel></rss>").toString();
  }

  @Test
  void declaredFeedsAreReadRankedAndToldOnce() {
    page(
        "/",
        "<title>Le Blog</title>"
            + alternate("application/rss+xml", "/comments/feed/", "Commentaires")
            + alternate("application/rss+xml", "/rss.xml", "RSS")
            + alternate("application/atom+xml", "full.xml", "complet")
            + alternate("application/rss+xml", "/broken.xml", "cassé")
            + alternate("application/rss+xml", "/gone.xml", "parti")
            + alternate("text/html", "/en/", "English"),
        "");
    server
        .on("/comments/feed/", Answer.of(200, rss("avis", 3, "21 Nov", "x")))
        .on("/rss.xml", Answer.of(200, rss("blog", 5, "20 Nov", "court")))
        .on("/full.xml", Answer.of(200, rss("blog", 5, "20 Nov", "un texte bien plus long")))
        .on("/broken.xml", Answer.of(200, "<html>no feed</html>"));

    Searched found = search("/");

    assertThat(shown(found)).containsExactly("FEED /full.xml", "FEED /comments/feed/");
    Offer posts = found.offers().getFirst();
    assertThat(posts.title()).isEqualTo("blog");
    assertThat(posts.content()).isEqualTo(Content.POSTS);
    assertThat(posts.language()).isEqualTo(Language.FRENCH);
    assertThat(posts.entries()).isEqualTo(5);
    assertThat(posts.newest()).isEqualTo("2026-11-20T14:00:00Z");
    assertThat(posts.interval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(posts.alike()).containsExactly(new CanonicalUrl(server.uri("/rss.xml")));
    assertThat(found.offers().getLast().content()).isEqualTo(Content.COMMENTS);
    assertThat(found.remarks())
        .extracting(Remark::topic, Remark::detail)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Topic.UNREADABLE, "not_a_feed"),
            org.assertj.core.groups.Tuple.tuple(Topic.UNREADABLE, "not_found"));
    assertThat(server.requests("/feed")).isEmpty();
  }

  @Test
  void feedsOfLinkHeadersCount() {
    server
        .on(
            "/",
            Answer.of(
                200,
                "<p>Bonjour",
                "Content-Type: text/html",
                "Link: <https://example.org/style.css>; rel=preload; as=style,"
                    + " </f.json>; rel=\"alternate\"; type=\"application/feed+json\"; title=\"a, b\""))
        .on(
            "/f.json",
            Answer.of(
                200,
                """
                {"version":"https://jsonfeed.org/version/1.1","title":"JSON",
                "items":[{"id":"1","content_text":"Bonjour"}]}
                """));

    assertThat(shown(search("/"))).containsExactly("FEED /f.json");
  }

  @Test
  void withoutADeclarationTheUsualPlacesAreAskedUntilOneAnswers() {
    page("/", "<title>Site</title>", "");
    server.on("/atom.xml", Answer.of(200, rss("blog", 1, "20 Nov", "x")));

    assertThat(shown(search("/"))).containsExactly("FEED /atom.xml");
    assertThat(server.requests("/feed.xml")).isEmpty();
    assertThat(search("/").remarks()).isEmpty();
  }

  @Test
  void aFeedIsOfferedItself() {
    server.on("/x", Answer.of(200, rss("blog", 2, "20 Nov", "x")));

    assertThat(shown(search("/x"))).containsExactly("FEED /x");
  }

  @Test
  void aWordPressSiteIsOfferedWithItsFeedsNamedAsAlike() {
    page(
        "/blog/",
        "<title>Mon WordPress</title><link rel=\"https://api.w.org/\" href=\"/blog/wp-json/\">"
            + alternate("application/rss+xml", "/blog/feed/", "Flux")
            + alternate("application/rss+xml", "/blog/comments/feed/", "Commentaires")
            + alternate("application/json", "/blog/wp-json/wp/v2/pages/2", "JSON"),
        "");
    server
        .on(
            "/blog/wp-json/wp/v2/posts?per_page=20",
            Answer.of(
                200,
                """
                [{"id":1,"date_gmt":"2026-11-20T10:00:00","link":"https://example.org/blog/0"},
                {"id":2,"date_gmt":"2026-11-10T10:00:00","link":"https://example.org/blog/1"}]
                """))
        .on("/blog/feed/", Answer.of(200, rss("blog", 2, "20 Nov", "x")))
        .on("/blog/comments/feed/", Answer.of(200, rss("avis", 2, "20 Nov", "x")));

    Searched found = search("/blog/");

    assertThat(shown(found)).containsExactly("WORDPRESS /blog/");
    Offer site = found.offers().getFirst();
    assertThat(site.title()).isEqualTo("Mon WordPress");
    assertThat(site.entries()).isEqualTo(2);
    assertThat(site.newest()).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(site.alike()).hasSize(2);
  }

  @Test
  void aWordPressSiteWithAClosedInterfaceIsOfferedByItsFeeds() {
    page(
        "/",
        "<meta name=\"generator\" content=\"WordPress 6.8\">"
            + alternate("application/rss+xml", "/feed/", "Flux"),
        "");
    server
        .on("/wp-json/wp/v2/posts?per_page=20", Answer.of(401, "{}"))
        .on("/feed/", Answer.of(200, rss("blog", 2, "20 Nov", "x")));

    Searched found = search("/");
    assertThat(shown(found)).containsExactly("FEED /feed/");
    assertThat(found.remarks()).extracting(Remark::detail).containsExactly("unauthorized");
  }

  @Test
  void aDiscourseForumIsReadByItsTopics() {
    page(
        "/talk/c/aide/5",
        "<title>Aide</title><meta name=\"generator\" content=\"Discourse 3.5.0\">"
            + alternate("application/rss+xml", "/talk/c/aide/5.rss", "Aide"),
        "<div id=\"data-discourse-setup\" data-base-uri=\"/talk\"></div>");
    server
        .on(
            "/talk/latest.json",
            Answer.of(
                200,
                """
                {"topic_list":{"topics":[{"id":1,"last_posted_at":"2026-11-22T08:00:00.000Z"},
                {"id":2,"last_posted_at":"2026-11-21T08:00:00.000Z"}]}}
                """))
        .on("/talk/c/aide/5.rss", Answer.of(200, rss("aide", 1, "20 Nov", "x")));

    Searched found = search("/talk/c/aide/5");
    assertThat(shown(found)).containsExactly("DISCOURSE /talk/");
    assertThat(found.offers().getFirst().interval()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aFlarumForumIsReadByItsDiscussions() {
    page(
        "/d/1",
        "<title>F</title>",
        "<a id=\"home-link\" href=\"/\"></a><script id=\"flarum-json-payload\" type=\"application/json\">{}</script>");
    server.on(
        "/api/discussions",
        Answer.of(
            200,
            """
            {"data":[{"type":"discussions","id":"7",
            "attributes":{"lastPostedAt":"2026-11-22T08:00:00+00:00"}}]}
            """));

    assertThat(shown(search("/d/1"))).containsExactly("FLARUM /");
  }

  /** A list of threads as an engine writes it, with the mark of the engine. */
  private void board(String path, String list, String mark) throws IOException {
    String resource = "/org/vigie/crawler/forum/" + list + "/list.html";
    try (InputStream in = DiscovererTest.class.getResourceAsStream(resource)) {
      String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      server.on(path, Answer.of(200, html.replace("</body>", mark + "</body>")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          phpbb     | phpbb-fr       | <a href="https://www.phpbb.com/">x</a>     | <a class="forumtitle" href="./viewforum.php?f=%d">%s</a>            | /forum/viewforum.php?f=
          xenforo   | xenforo2-fr    | <a href="https://xenforo.com/">x</a>       | <div class="node--forum"><h3 class="node-title"><a href="/forum/forums/b.%d">%s</a></h3></div> | /forum/forums/b.
          xenforo   | xenforo1-en    | <a href="https://xenforo.com/">x</a>       | <li class="node forum"><h3 class="nodeTitle"><a href="forums/b.%d">%s</a></h3></li> | /forum/forums/b.
          vbulletin | vbulletin5-en  | <a href="https://www.vbulletin.com/">x</a> | <a class="forum-title" href="/forum/b-%d">%s</a><a href="/forum/b/1-t"></a> | /forum/b-
          vbulletin | vbulletin4-fr  | <a href="https://www.vbulletin.com/">x</a> | <h2 class="forumtitle"><a href="forumdisplay.php?%d">%s</a></h2>     | /forum/forumdisplay.php?
          vbulletin | vbulletin3-en  | <a href="https://www.vbulletin.com/">x</a> | <td class="alt1Active"><a href="forumdisplay.php?f=%d">%s</a></td>  | /forum/forumdisplay.php?f=
          smf       | smf21-fr       | <script>var smf_scripturl = "x";</script>  | <a class="subject" href="/forum/index.php?board=%d">%s</a>         | /forum/index.php?board=
          mybb      | mybb-en        | <script>var my_post_key = "x";</script>    | <strong><a href="forumdisplay.php?fid=%d">%s</a></strong>           | /forum/forumdisplay.php?fid=
          fluxbb    | fluxbb-fr      | <a href="https://fluxbb.org/">x</a>        | <h3><a href="viewforum.php?id=%d">%s</a></h3>                       | /forum/viewforum.php?id=
          """)
  void theBoardsOfAForumAreOfferedByTheirNames(
      String engine, String list, String mark, String link, String board) throws IOException {
    StringBuilder index = new StringBuilder("<html lang=\"fr\"><body>" + mark + "<table><tr>");
    for (int i = 1; i <= 9; i++) {
      index.append(link.formatted(i, "Salon " + i));
      if (i != 2) {
        board(board + i, list, mark);
      }
    }
    server.on("/forum/", Answer.of(200, index.toString()));

    Searched found = search("/forum/");
    List<Offer> boards =
        found.offers().stream().filter(offer -> offer.kind() == SourceKind.FORUM).toList();
    assertThat(boards)
        .extracting(Offer::title)
        .containsExactlyInAnyOrder("Salon 1", "Salon 3", "Salon 4", "Salon 5", "Salon 6");
    assertThat(boards)
        .allSatisfy(offer -> {
          assertThat(offer.engine()).isEqualTo(engine);
          assertThat(ForumEngine.of(engine)).isPresent();
          assertThat(offer.entries()).isPositive();
          assertThat(offer.recommended()).isTrue();
        });
    assertThat(boards.getFirst().url()).isEqualTo(new CanonicalUrl(server.uri(board + "1")));
    // The page of a board is offered itself.
    assertThat(search(board + "3").offers())
        .extracting(Offer::url)
        .containsExactly(new CanonicalUrl(server.uri(board + "3")));
  }

  @Test
  void theFeedOfAForumIsNamedBesideItsBoardsAndOfferedWhereNoneWorks() throws IOException {
    String feed = alternate("application/rss+xml", "/forum/app.php/feed", "Flux");
    page(
        "/forum/",
        feed,
        "<a href=\"https://www.phpbb.com/\">x</a><a class=forumtitle href=\"viewforum.php?f=2\">Aide</a>");
    server.on("/forum/app.php/feed", Answer.of(200, rss("forum", 3, "22 Nov", "x")));

    assertThat(shown(search("/forum/"))).containsExactly("FEED /forum/app.php/feed");

    board("/forum/viewforum.php?f=2", "phpbb-en", "");
    Searched found = search("/forum/");
    assertThat(shown(found)).containsExactly("FORUM /forum/viewforum.php");
    assertThat(found.offers().getFirst().alike())
        .containsExactly(new CanonicalUrl(server.uri("/forum/app.php/feed")));
    assertThat(found.offers().getFirst().newest()).isNotNull();
  }

  @Test
  void theFeedThatAnEngineUsuallyHasIsFoundWhereNoBoardWorks() {
    page(
        "/forum/viewtopic.php",
        "",
        "<a href=\"https://www.phpbb.com/\">x</a><a href=\"viewtopic.php?t=1\">t</a>");
    server.on("/forum/app.php/feed", Answer.of(200, rss("forum", 3, "22 Nov", "x")));

    assertThat(shown(search("/forum/viewtopic.php"))).containsExactly("FEED /forum/app.php/feed");
  }

  @Test
  void aWordPressSiteWithPlainAddressesIsOfferedByItsInterface() {
    page("/blog/", "<link rel=\"https://api.w.org/\" href=\"/blog/index.php?rest_route=/\">", "");
    server.on(
        "/blog/index.php?rest_route=/wp/v2/posts&per_page=20",
        Answer.of(200, "[{\"id\":1,\"date_gmt\":\"2026-11-20T10:00:00\",\"link\":\"/x\"}]"));

    Searched found = search("/blog/");
    assertThat(found.offers().getFirst().url())
        .isEqualTo(new CanonicalUrl(server.uri("/blog/?rest_route=/")));
    assertThat(found.offers().getFirst().kind()).isEqualTo(SourceKind.WORDPRESS);
  }

  @Test
  void aLinkToTheMakerOfAForumMakesNoForum() {
    page("/", "", "<a href=\"https://www.phpbb.com/\">phpBB</a>");

    Searched found = search("/");
    assertThat(found.offers()).isEmpty();
    assertThat(found.remarks()).contains(new Remark(Topic.UNCONFIRMED, "phpbb", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mastodon | <div id="mastodon"></div>
          Lemmy    | <script>window.isoData = {}</script>
          Pixelfed | <meta name="generator" content="pixelfed">
          """)
  void whatCannotBeReadYetIsNamed(String name, String html) {
    server.on("/", Answer.of(200, html));

    assertThat(search("/").remarks()).contains(new Remark(Topic.NO_CONNECTOR, name, ""));
  }

  @Test
  void sitemapsOfRobotsAreOfferedButOffBesidePosts() {
    page("/", alternate("application/rss+xml", "/rss.xml", "RSS"), "");
    server
        .on("/rss.xml", Answer.of(200, rss("blog", 5, "20 Nov", "x")))
        .on(
            "/robots.txt",
            Answer.of(200, "User-agent: *\nAllow: /\nSitemap: " + server.uri("/all.xml") + "\n"))
        .on(
            "/all.xml",
            Answer.of(
                200,
                "<sitemapindex><sitemap><loc>/pages.xml</loc></sitemap>"
                    + "<sitemap><loc>/news.xml</loc></sitemap></sitemapindex>"))
        .on("/pages.xml", Answer.of(200, "<urlset><url><loc>/a</loc></url></urlset>"))
        .on(
            "/news.xml",
            Answer.of(
                200,
                "<urlset><url><loc>/a</loc><n:news><n:title>A</n:title><n:publication_date>"
                    + "2026-11-22</n:publication_date></n:news></url></urlset>"));

    Searched found = search("/");
    assertThat(shown(found))
        .containsExactly("FEED /rss.xml", "SITEMAP /news.xml off", "SITEMAP /all.xml off");
    assertThat(found.offers().get(1).content()).isEqualTo(Content.NEWS_PAGES);
    assertThat(found.offers().get(2).content()).isEqualTo(Content.PAGES);
  }

  @Test
  void aSitemapAloneIsRecommended() {
    page("/", "", "");
    server.on("/sitemap.xml", Answer.of(200, "<urlset><url><loc>/a</loc></url></urlset>"));

    assertThat(shown(search("/"))).containsExactly("SITEMAP /sitemap.xml");
    assertThat(shown(search("/sitemap.xml"))).containsExactly("SITEMAP /sitemap.xml");
  }

  @Test
  void theAskedPageIsReadAndNothingElseThatRobotsForbid() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /\n"));
    page("/", alternate("application/rss+xml", "/rss.xml", "RSS"), "");

    Searched found = search("/");

    assertThat(found.offers()).isEmpty();
    assertThat(found.remarks())
        .contains(new Remark(Topic.ROBOTS, server.uri("/rss.xml").toString(), ""));
    assertThat(server.requests("/rss.xml")).isEmpty();
  }

  @Test
  void aSearchNeverAsksForMoreThanItMay() {
    StringBuilder head =
        new StringBuilder(
            "<meta name=\"generator\" content=\"WordPress\"><meta name=\"generator\" content=\"Discourse\">");
    for (int i = 0; i < 100; i++) {
      head.append(alternate("application/rss+xml", "/f" + i, "f"));
    }
    page("/", head.toString(), "");
    StringBuilder robots = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      robots.append("Sitemap: /m").append(i).append('\n');
    }
    server.on("/robots.txt", Answer.of(200, robots.toString()));

    search("/");
    assertThat(server.requests().size()).isLessThanOrEqualTo(Discoverer.MOST_REQUESTS + 1);
  }

  @Test
  void saysWhyAPageWasNotRead() {
    assertThat(discover("/none", TestSettings.loopback()))
        .isEqualTo(new Unread(false, "not_found", "status 404"));
    assertThat(discover("/", TestSettings.publicOnly()))
        .isInstanceOfSatisfying(
            Unread.class,
            unread -> {
              assertThat(unread.refused()).isTrue();
              assertThat(unread.reason()).isEqualTo("private_address");
            });
    assertThat(server.requests("/")).isEmpty();
  }

  @Test
  void aSiteThatAsksForPatienceIsLeftAlone() {
    page(
        "/",
        alternate("application/rss+xml", "/a.xml", "")
            + alternate("application/rss+xml", "/b.xml", ""),
        "");
    server
        .on("/a.xml", Answer.of(429, ""))
        .on("/b.xml", Answer.of(200, rss("b", 1, "20 Nov", "x")));

    assertThat(search("/").remarks()).extracting(Remark::topic).containsExactly(Topic.CUT);
    assertThat(server.requests("/b.xml")).isEmpty();
  }
}
