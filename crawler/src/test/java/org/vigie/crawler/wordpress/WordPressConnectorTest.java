package org.vigie.crawler.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlRig;
import org.vigie.crawler.Reading;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.read.Documents;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.web.Answer;

@Timeout(60)
class WordPressConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

  private final CrawlRig rig = new CrawlRig(NOW);
  private final WordPressAddress site =
      WordPressAddress.of(new CanonicalUrl(rig.server.uri("/blog/")));

  @AfterEach
  void stop() {
    rig.close();
  }

  private static String path(Optional<CanonicalUrl> url) {
    var uri = url.orElseThrow().uri();
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private String posts() {
    return path(site.posts(1));
  }

  private String comments() {
    return path(site.comments(1));
  }

  private static String post(int id, String title, String html, String modified) {
    return """
    {"id":%d,"date_gmt":"2026-11-15T10:00:00","modified_gmt":"%s","link":"https://blog.example/%d/",
     "title":{"rendered":"%s"},"content":{"rendered":"%s","protected":false},
     "_embedded":{"author":[{"id":1,"name":"Zo\\u00e9"}]}}\
    """
        .formatted(id, modified, id, title, html);
  }

  private static String post(int id) {
    return post(id, "T" + id, "<p>word " + id + "</p>", "2026-11-15T10:00:00");
  }

  private static String comment(int id, int post, int parent, String html) {
    return """
    {"id":%d,"post":%d,"parent":%d,"author_name":"Bob","date_gmt":"2026-11-15T11:00:00",
     "link":"https://blog.example/%d/#comment-%d","content":{"rendered":"%s"}}\
    """
        .formatted(id, post, parent, post, id, html);
  }

  private static String array(String... items) {
    return "[" + String.join(",", items) + "]";
  }

  private void site() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.on(
        posts(),
        array(
            post(
                12,
                "L&rsquo;offre &#8211; d\\u00e9\\u00e7u",
                "<p>Trop cher&nbsp;!</p>",
                "2026-11-15T12:00:00"),
            post(9)));
    rig.on(
        comments(),
        array(
            comment(31, 12, 30, "<blockquote>Pareil</blockquote><p>Pas moi</p>"),
            comment(30, 12, 0, "<p>Pareil</p>"),
            comment(29, 5, 0, "<p>Vieux</p>")));
    rig.on(
        path(site.named("posts", List.of("5"), "id,title")),
        "[{\"id\":5,\"title\":{\"rendered\":\"Old\"}}]");
  }

  @Test
  void readsPostsAndTheirCommentsAsThreads() {
    site();
    assertThat(rig.crawl())
        .extracting(Post::nativeId)
        .containsExactly("post/12", "post/9", "comment/31", "comment/30", "comment/29");
    Post post = rig.post("post/12");
    assertThat(post.title()).isEqualTo("L’offre – déçu");
    assertThat(post.text()).isEqualTo("Trop cher !");
    assertThat(post.author().value()).isEqualTo("Zoé");
    assertThat(post.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(post.updated()).isEqualTo("2026-11-15T12:00:00Z");
    assertThat(post.url()).hasToString("https://blog.example/12/");
    assertThat(post.thread()).isEqualTo(new ThreadRef("post/12", "L’offre – déçu", null));
    Post answer = rig.post("comment/31");
    assertThat(answer.text()).isEqualTo("Pas moi");
    assertThat(answer.title()).isEmpty();
    assertThat(answer.thread()).isEqualTo(new ThreadRef("post/12", "L’offre – déçu", "comment/30"));
    assertThat(rig.post("comment/30").thread().parent()).isEqualTo("post/12");
    assertThat(rig.post("comment/29").thread()).isEqualTo(new ThreadRef("post/5", "Old", "post/5"));
  }

  @Test
  void isQuietWhenNothingChanged() {
    site();
    rig.crawl();
    rig.asked();
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly(posts(), comments());
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void bringsAnEditAndANewComment() {
    site();
    rig.crawl();
    rig.on(posts(), array(post(9, "T9", "<p>other</p>", "2026-11-16T07:00:00"), post(12)));
    rig.on(
        comments(), array(comment(32, 9, 0, "<p>Neuf</p>"), comment(30, 12, 0, "<p>Pareil</p>")));
    assertThat(rig.crawl()).extracting(Post::nativeId).contains("post/9", "comment/32");
    assertThat(rig.post("post/9").text()).isEqualTo("other");
    assertThat(rig.post("comment/32").thread().title()).isEqualTo("T9");
  }

  @Test
  void withdrawsWhatIsNoLongerThereForADay() {
    site();
    rig.crawl();
    rig.on(path(site.named("posts", List.of("12", "9"), "id")), "[{\"id\":12}]");
    rig.on(
        path(site.named("comments", List.of("31", "30", "29"), "id")), "[{\"id\":30},{\"id\":29}]");
    rig.pass(Duration.ofHours(1));
    rig.crawl();
    assertThat(rig.withdrawn()).isEmpty();
    rig.pass(Duration.ofHours(6));
    rig.crawl();
    assertThat(rig.withdrawn()).isEmpty();
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).containsExactlyInAnyOrder(rig.id("post/9"), rig.id("comment/31"));
  }

  @Test
  void anAnswerWithNothingOrWithOthersWithdrawsNothing() {
    site();
    rig.crawl();
    rig.on(path(site.named("posts", List.of("12", "9"), "id")), "[]");
    rig.on(path(site.named("comments", List.of("31", "30", "29"), "id")), "[{\"id\":99}]");
    rig.pass(Duration.ofHours(7));
    rig.crawl();
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).isEmpty();
  }

  /** Posts with these ids, on as many pages as they fill, and on one more that is refused. */
  private void pages(int... ids) {
    int full = WordPressAddress.POSTS_A_PAGE;
    int last = (ids.length + full - 1) / full;
    for (int page = 1; page <= last; page++) {
      String[] all =
          IntStream.of(ids)
              .skip((page - 1L) * full)
              .limit(full)
              .mapToObj(WordPressConnectorTest::post)
              .toArray(String[]::new);
      rig.on(path(site.posts(page)), array(all));
    }
    rig.server.on(path(site.posts(last + 1)), Answer.of(400, "{}"));
  }

  private static int[] down(int from, int to) {
    return IntStream.iterate(from, id -> id >= to, id -> id - 1).toArray();
  }

  @Test
  void readsAllPagesInAsManyReadingsAsItsRequestsAllow() {
    rig.source(SourceKind.WORDPRESS, "/blog/", CrawlRig.requests(3));
    pages(down(1000, 901));
    rig.on(comments(), "[]");
    assertThat(rig.crawl()).hasSize(2 * WordPressAddress.POSTS_A_PAGE);
    assertThat(rig.asked()).hasSize(3);
    int found = 0;
    for (int reading = 0; reading < 8; reading++) {
      found += rig.crawl().size();
    }
    assertThat(found).isEqualTo(3 * WordPressAddress.POSTS_A_PAGE);
    assertThat(rig.cursor().notes()).doesNotContainKey("unread-posts");
    rig.asked();
    rig.crawl();
    assertThat(rig.asked()).containsExactly(posts(), comments());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 404, 406, 418})
  void aPageThatFailedIsReadLaterThoughNewPostsPushedItBack(int status) {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    pages(down(1070, 1001));
    rig.on(comments(), "[]");
    rig.server.on(path(site.posts(2)), Answer.of(status, ""));
    assertThat(rig.crawl()).hasSize(20);
    rig.pass(Duration.ofHours(2));
    pages(down(1115, 1001));
    assertThat(rig.crawl()).hasSize(45 + 50);
    assertThat(rig.withdrawn()).isEmpty();
  }

  @Test
  void aPageThatGoesOnFailingLosesNothingToFewNewPostsAtATime() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.on(comments(), "[]");
    for (int newest = 1070; newest <= 1115; newest += 15) {
      pages(down(newest, 1001));
      rig.server.on(path(site.posts(2)), Answer.of(500, ""));
      rig.server.on(path(site.posts(3)), Answer.of(500, ""));
      rig.server.on(path(site.posts(4)), Answer.of(500, ""));
      assertThat(rig.crawl()).hasSize(newest == 1070 ? 20 : 15);
      rig.pass(Duration.ofHours(2));
    }
    assertThat(rig.cursor().notes()).containsEntry("unread-posts", "65");
    pages(down(1115, 1001));
    assertThat(rig.crawl()).hasSize(50);
    assertThat(rig.cursor().seen()).hasSize(115);
    assertThat(rig.cursor().notes()).doesNotContainKey("unread-posts");
  }

  @Test
  void aPageThatWasNoJsonIsNotReadWhenItHasNotChanged() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    pages(down(1070, 1001));
    rig.on(comments(), "[]");
    rig.on(path(site.posts(2)), "<html>a moment</html>");
    assertThat(rig.crawl()).hasSize(20);
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.cursor().notes()).containsEntry("unread-posts", "20");
    pages(down(1070, 1001));
    assertThat(rig.crawl()).hasSize(50);
  }

  @Test
  void aReadingOfOneRequestReachesCommentsAndOlderPages() {
    rig.source(SourceKind.WORDPRESS, "/blog/", CrawlRig.requests(1));
    pages(down(70, 1));
    rig.on(comments(), array(comment(150, 70, 0, "<p>x</p>")));
    for (int reading = 0; reading < 12; reading++) {
      rig.crawl();
      assertThat(rig.asked()).hasSize(1);
    }
    assertThat(rig.cursor().seen()).hasSize(71).containsKey("comment/150");
  }

  @Test
  void bothFeedsOfAClosedSiteAreReadOneRequestAReading() {
    rig.source(SourceKind.WORDPRESS, "/blog/", CrawlRig.requests(1));
    rig.server.on(posts(), Answer.of(401, "{}"));
    rig.on("/blog/feed/", feed("a", "Premier"));
    rig.on("/blog/comments/feed/", feed("b", "Commentaire"));
    for (int reading = 0; reading < 4; reading++) {
      rig.crawl();
    }
    assertThat(rig.asked())
        .containsExactly(posts(), "/blog/feed/", "/blog/comments/feed/", "/blog/feed/");
  }

  @Test
  void theTitleOfAThreadKeepsWhatLooksLikeATag() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.on(posts(), array(post(9, "Using List&lt;String&gt; here", "<p>a</p>", "")));
    rig.on(comments(), array(comment(30, 9, 0, "<p>b</p>")));
    assertThat(rig.crawl())
        .extracting(post -> post.thread().title())
        .containsOnly("Using List<String> here");
  }

  @Test
  void twoStretchesThatWereLeftAreBothRead() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    pages(down(1070, 1001));
    rig.on(comments(), "[]");
    rig.server.on(path(site.posts(2)), Answer.of(500, ""));
    assertThat(rig.crawl()).hasSize(20);
    pages(down(1190, 1001));
    rig.server.on(path(site.posts(3)), Answer.of(500, ""));
    rig.server.on(path(site.posts(4)), Answer.of(500, ""));
    assertThat(rig.crawl()).hasSize(40);
    assertThat(rig.cursor().notes()).containsEntry("unread-posts", "40 60");
    pages(down(1190, 1001));
    rig.crawl();
    rig.crawl();
    assertThat(rig.cursor().seen()).hasSize(190);
    assertThat(rig.cursor().notes()).doesNotContainKey("unread-posts");
  }

  @Test
  void aPageThatEndsInAnEditIsFollowed() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    pages(down(40, 1));
    rig.on(comments(), "[]");
    assertThat(rig.crawl()).hasSize(40);
    List<String> edited = new ArrayList<>();
    for (int id = 1; id <= 21; id++) {
      edited.add(post(id, "T" + id, "<p>edited</p>", "2026-11-16T07:00:00"));
    }
    rig.on(posts(), array(edited.subList(0, 20).toArray(String[]::new)));
    rig.on(path(site.posts(2)), array(edited.get(20)));
    assertThat(rig.crawl()).hasSize(21);
  }

  /** A site of whose documents a reading gets one, because it asks for a long delay. */
  private SourceCursor oneAtATime(SourceCursor from, int readings) {
    SourceCursor cursor = from;
    Source source = blog(SourceOptions.USUAL);
    WordPressConnector connector = new WordPressConnector(() -> NOW, FetchedPages.NONE);
    try (Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      for (int i = 0; i < readings; i++) {
        int[] turns = {0};
        Gate gate =
            url ->
                turns[0]++ == 0
                    ? new Gate.Turn(RobotsVerdict.ALLOWED, () -> {})
                    : new Gate.Later(Duration.ofMinutes(10));
        Documents documents = new Documents(fetcher, gate, cursor, 30, () -> NOW);
        cursor =
            switch (connector.read(source, cursor, documents)) {
              case Reading.News news -> news.cursor();
              case Reading.Unchanged same -> same.cursor();
              case Reading other -> throw new AssertionError(other);
            };
      }
    }
    return cursor;
  }

  @Test
  void commentsAndOlderPagesAreReachedOneRequestAtATime() {
    pages(down(70, 1));
    String[] hundred =
        IntStream.iterate(250, id -> id > 150, id -> id - 1)
            .mapToObj(id -> comment(id, 70, 0, "<p>x</p>"))
            .toArray(String[]::new);
    rig.on(comments(), array(hundred));
    rig.on(path(site.comments(2)), array(comment(150, 70, 0, "<p>x</p>")));
    SourceCursor early = oneAtATime(SourceCursor.START, 3);
    assertThat(early.seen()).containsKeys("post/70", "comment/250");
    SourceCursor cursor = oneAtATime(early, 9);
    assertThat(cursor.seen()).hasSize(70 + 101);
    assertThat(cursor.notes()).doesNotContainKeys("unread-posts", "unread-comments");
  }

  @Test
  void bothFeedsOfAClosedSiteAreReachedOneRequestAtATime() {
    rig.server.on(posts(), Answer.of(401, "{}"));
    rig.on("/blog/feed/", feed("a", "Premier"));
    rig.on("/blog/comments/feed/", feed("b", "Commentaire"));
    SourceCursor cursor = oneAtATime(SourceCursor.START, 5);
    assertThat(cursor.seen()).containsOnlyKeys("a", "b");
    assertThat(rig.asked())
        .containsExactly(
            posts(), "/blog/feed/", "/blog/comments/feed/", "/blog/feed/", "/blog/comments/feed/");
  }

  @Test
  void aClosedInterfaceIsNotAskedAgainWhenTheRequestsRanOut() {
    rig.source(SourceKind.WORDPRESS, "/blog/", CrawlRig.requests(2));
    rig.server.on(posts(), Answer.of(401, "{}"));
    rig.on("/blog/feed/", feed("a", "Premier"));
    rig.on("/blog/comments/feed/", feed("b", "Commentaire"));
    assertThat(rig.crawl()).hasSize(1);
    assertThat(rig.crawl()).hasSize(1);
    assertThat(rig.asked())
        .containsExactly(posts(), "/blog/feed/", "/blog/feed/", "/blog/comments/feed/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/blog/", "/blog/?rest_route=/", "/blog/index.php?rest_route=/wp/v2"})
  void readsASiteWithPlainAddresses(String configured) {
    rig.source(SourceKind.WORDPRESS, configured);
    WordPressAddress plain = site.asPlain();
    rig.on(path(plain.posts(1)), array(post(9)));
    rig.on(path(plain.comments(1)), array(comment(30, 9, 0, "<p>Pareil</p>")));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("post/9", "comment/30");
    rig.asked();
    rig.crawl();
    assertThat(rig.asked()).containsExactly(path(plain.posts(1)), path(plain.comments(1)));
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void aSiteWithPlainAddressesIsFoundOneRequestAtATime() {
    rig.on(path(site.asPlain().posts(1)), array(post(9)));
    assertThat(oneAtATime(SourceCursor.START, 2).seen()).containsOnlyKeys("post/9");
  }

  @Test
  void givesTheSamePostsAgainAfterACrash() {
    site();
    List<Post> lost = rig.crawlAndDie();
    assertThat(rig.crawl()).isEqualTo(lost).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"401, {}", "403, {}", "404, gone", "200, <html></html>", "200, '{\"code\":\"x\"}'"})
  void readsTheFeedsWhereTheInterfaceIsClosed(int status, String body) {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.server.on(posts(), Answer.of(status, body));
    rig.on("/blog/feed/", feed("a", "Premier"));
    rig.on("/blog/comments/feed/", feed("b", "Commentaire"));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("a", "b");
    assertThat(rig.asked().stream().filter(path -> !path.contains("rest_route")))
        .containsExactly(posts(), "/blog/feed/", "/blog/comments/feed/");
    rig.on("/blog/comments/feed/", feed("c", "Autre"));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("c");
    assertThat(rig.asked()).containsExactly("/blog/feed/", "/blog/comments/feed/");
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void noHubIsNamedForTwoFeeds() {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.server.on(posts(), Answer.of(401, "{}"));
    String links =
        "</title><link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='https://hub.example/'/>"
            + "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://blog.example/'/>";
    rig.on("/blog/feed/", feed("a", "Premier").replaceFirst("</title>", links));
    rig.on("/blog/comments/feed/", feed("b", "Commentaire").replaceFirst("</title>", links));
    assertThat(rig.crawl()).hasSize(2);
    assertThat(rig.cursor().notes()).doesNotContainKeys("hub", "self");
  }

  @Test
  void thePagesOfItsFeedsAreRemembered() {
    SourceOptions full = new SourceOptions(true, null, Map.of(), 30);
    rig.source(SourceKind.WORDPRESS, "/blog/", full);
    CanonicalUrl page = new CanonicalUrl(rig.server.uri("/blog/a"));
    String link = "<link>" + page + "</link></item>";
    rig.on("/blog/feed/", feed("a", "Premier").replace("</item>", link));
    Source source = blog(full);
    List<CanonicalUrl> looked = new ArrayList<>();
    FetchedPages pages =
        new FetchedPages() {
          @Override
          public Optional<FetchedPage> find(CanonicalUrl url, Instant now) {
            looked.add(url);
            return Optional.empty();
          }

          @Override
          public void save(FetchedPage fetched) {}

          @Override
          public void forget(Collection<CanonicalUrl> urls) {}
        };
    SourceCursor closed = new SourceCursor(Map.of(), Map.of(), Map.of("rest-closed", "true"));
    try (Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      Documents documents = new Documents(fetcher, Gate.OPEN, closed, 30, () -> NOW);
      new WordPressConnector(() -> NOW, pages).read(source, closed, documents);
    }
    assertThat(looked).containsExactly(page);
  }

  private Source blog(SourceOptions options) {
    return new Source(
        CrawlRig.ID,
        "Blog",
        SourceKind.WORDPRESS,
        new CanonicalUrl(rig.server.uri("/blog/")),
        Duration.ofHours(1),
        null,
        true,
        options);
  }

  private static String feed(String guid, String title) {
    return "<rss version='2.0'><channel><title>x</title><item><guid isPermaLink='false'>"
        + guid
        + "</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[null,7,[],{\"id\":{}},{\"id\":-4}]", "[{\"id\":1,\"title\":7,\"content\":[]}]"})
  void hurtsNobodyWithBrokenAnswers(String body) {
    rig.source(SourceKind.WORDPRESS, "/blog/");
    rig.on(posts(), body).on(comments(), body);
    rig.crawl();
    assertThat(rig.result().reason()).isNull();
  }

  @Test
  void findsTheSiteByTheAddressOfAFeedOrOfTheInterface() {
    for (String path :
        List.of("/blog", "/blog/feed/", "/blog/comments/feed/", "/blog/wp-json/wp/v2")) {
      assertThat(WordPressAddress.of(new CanonicalUrl(rig.server.uri(path)))).isEqualTo(site);
    }
  }
}
