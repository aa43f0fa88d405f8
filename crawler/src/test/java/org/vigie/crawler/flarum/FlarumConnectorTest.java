package org.vigie.crawler.flarum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlRig;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.SourceKind;
import org.vigie.testkit.web.Answer;

@Timeout(60)
class FlarumConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

  private final CrawlRig rig = new CrawlRig(NOW);
  private final FlarumAddress forum = FlarumAddress.of(new CanonicalUrl(rig.server.uri("/forum/")));
  private final Map<Integer, String> posts = new TreeMap<>();

  @AfterEach
  void stop() {
    rig.close();
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private void list(String best) {
    rig.on(
        path(forum.threads(0)),
        """
        {"links":{},"data":[{"type":"discussions","id":"4","attributes":{"title":"Panne & co","slug":"4-panne",
         "commentCount":%d,"lastPostedAt":"2026-11-15T10:%02d:00+00:00","lastPostNumber":%d,"views":88,
         "hasBestAnswer":%s}}]}\
        """
            .formatted(posts.size(), posts.size() % 60, posts.size(), best));
  }

  /** One post; the third mentions the second, the second belongs to another user. */
  private String post(int id) {
    String text = posts.get(id);
    return """
    {"type":"posts","id":"%d","attributes":{"number":%d,"createdAt":"2026-11-15T10:00:00+00:00",
      "contentType":"%s","contentHtml":"%s","likesCount":1%s%s},
     "relationships":{"user":{"data":{"type":"users","id":"%d"}}}}\
    """
        .formatted(
            id,
            id - 100,
            text.startsWith("renamed") ? "discussionRenamed" : "comment",
            text,
            text.contains("edited") ? ",\"editedAt\":\"2026-11-15T12:00:00+00:00\"" : "",
            text.contains("hidden") ? ",\"isHidden\":true" : "",
            id % 2 + 1);
  }

  private void page(int offset) {
    String data =
        posts.keySet().stream()
            .skip(offset)
            .limit(FlarumAddress.A_PAGE)
            .map(this::post)
            .collect(Collectors.joining(","));
    rig.on(
        path(forum.posts("4", offset)),
        "{\"data\":["
            + data
            + "],\"included\":[{\"type\":\"users\",\"id\":\"2\",\"attributes\":{\"displayName\":\"Anna <3\"}},"
            + "{\"type\":\"users\",\"id\":\"1\",\"attributes\":{\"username\":\"bob\"}}]}");
  }

  private void three() {
    rig.source(SourceKind.FLARUM, "/forum/");
    posts.put(101, "<p>Plus rien.</p>");
    posts.put(102, "<blockquote>Plus rien.</blockquote><p>Ici si.</p>");
    posts.put(
        103,
        "<p><a class='PostMention' data-id='999'>x</a><a class='PostMention' data-id='102'>bob</a> Merci.</p>");
    list("103");
    page(0);
  }

  @Test
  void readsThreadParentsAuthorsDatesAndCounts() {
    three();
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("4/101", "4/102", "4/103");
    Post first = rig.post("4/101");
    assertThat(first.title()).isEqualTo("Panne & co");
    assertThat(first.author().value()).isEqualTo("Anna <3");
    assertThat(first.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(first.thread()).isEqualTo(new ThreadRef("4", "Panne & co", null));
    assertThat(first.engagement()).isEqualTo(new Engagement(1L, null, 2L, 88L));
    assertThat(first.url().toString()).endsWith("/forum/d/4-panne/1");
    assertThat(rig.post("4/102").text()).isEqualTo("Ici si.");
    assertThat(rig.post("4/102").author().value()).isEqualTo("bob");
    assertThat(rig.post("4/102").thread().parent()).isEqualTo("4/101");
    assertThat(rig.post("4/103").text()).isEqualTo("Merci.");
    assertThat(rig.post("4/103").thread())
        .isEqualTo(new ThreadRef("4", "Panne & co", "4/102", true));
  }

  @Test
  void isQuietWhenNothingChangedAndGivesTheSamePostsAfterACrash() {
    three();
    List<Post> lost = rig.crawlAndDie();
    assertThat(rig.crawl()).isEqualTo(lost).hasSize(3);
    rig.asked();
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly(path(forum.threads(0)));
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void bringsEditsAndNewAnswersAndWithdrawsWhatIsHiddenOrGone() {
    three();
    rig.crawl();
    posts.put(101, "<p>edited</p>");
    posts.put(102, "<p>hidden</p>");
    posts.remove(103);
    posts.put(104, "<p>new</p>");
    posts.put(105, "renamed");
    list("false");
    page(0);
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("4/101", "4/104");
    assertThat(rig.post("4/101").updated()).isEqualTo("2026-11-15T12:00:00Z");
    assertThat(rig.withdrawn()).containsExactly(rig.id("4/102"));
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).containsExactly(rig.id("4/103"));
  }

  @Test
  void readsALongThreadInPagesAndItsNewAnswersFromNearItsEnd() {
    rig.source(SourceKind.FLARUM, "/forum/", CrawlRig.requests(3));
    IntStream.rangeClosed(101, 225).forEach(id -> posts.put(id, "<p>word</p>"));
    list("false");
    page(0);
    page(50);
    page(100);
    assertThat(rig.crawl()).hasSize(100);
    assertThat(rig.crawl()).hasSize(25);
    rig.asked();
    posts.put(226, "<p>new</p>");
    list("false");
    page(115);
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("4/226");
    assertThat(rig.asked()).containsExactly(path(forum.threads(0)), path(forum.posts("4", 115)));
    assertThat(rig.post("4/226").thread().parent()).isEqualTo("4/101");
  }

  @Test
  void followsPagesThatTheForumKeepsShort() {
    rig.source(SourceKind.FLARUM, "/forum/");
    IntStream.rangeClosed(101, 103).forEach(id -> posts.put(id, "<p>word</p>"));
    list("false");
    for (int offset = 0; offset < 3; offset++) {
      String next = offset < 2 ? "\"next\":\"https://forum.example/api/posts\"" : "";
      rig.on(
          path(forum.posts("4", offset)),
          "{\"links\":{%s},\"data\":[%s]}".formatted(next, post(101 + offset)));
    }
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("4/101", "4/102", "4/103");
  }

  /** Core knows these relationships; a name that it does not know is answered with an error. */
  @Test
  void asksForNothingThatAnExtensionAdds() {
    assertThat(forum.posts("4", 0)).contains("&include=user&");
    assertThat(forum.threads(0)).contains("include=user&page%5Blimit%5D=50&");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 429, 404})
  void readsTheRestOfAThreadThatWasCutShort(int status) {
    rig.source(SourceKind.FLARUM, "/forum/");
    IntStream.rangeClosed(101, 225).forEach(id -> posts.put(id, "<p>word</p>"));
    list("false");
    page(0);
    page(100);
    rig.server.on(path(forum.posts("4", 50)), Answer.of(status, "", "Retry-After: 60"));
    assertThat(rig.crawl()).hasSize(50);
    page(50);
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).hasSize(75);
    assertThat(rig.withdrawn()).isEmpty();
  }

  @Test
  void aThreadThatWasNoJsonIsNotReadWhenItHasNotChanged() {
    three();
    rig.on(path(forum.posts("4", 0)), "<html>a moment</html>");
    assertThat(rig.crawl()).isEmpty();
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).isEmpty();
    page(0);
    rig.pass(Duration.ofHours(4));
    assertThat(rig.crawl()).hasSize(3);
  }

  @Test
  void aReadingOfOneRequestReachesThreads() {
    three();
    rig.source(SourceKind.FLARUM, "/forum/", CrawlRig.requests(1));
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.crawl()).hasSize(3);
    rig.crawl();
    assertThat(rig.asked())
        .containsExactly(path(forum.threads(0)), path(forum.posts("4", 0)), path(forum.threads(0)));
  }

  @Test
  void theTitleOfAThreadKeepsWhatLooksLikeATag() {
    three();
    String body =
        "{\"data\":[{\"id\":\"4\",\"attributes\":{\"title\":\"Using List<String> here\"}}]}";
    rig.on(path(forum.threads(0)), body);
    assertThat(rig.crawl())
        .extracting(post -> post.thread().title())
        .containsOnly("Using List<String> here");
    assertThat(rig.post("4/101").title()).isEqualTo("Using List<String> here");
  }

  @Test
  void looksAgainForEditsAfterAWhile() {
    three();
    rig.crawl();
    posts.put(102, "<p>edited</p>");
    page(0);
    rig.pass(Duration.ofDays(2));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("4/102");
  }

  @ParameterizedTest
  @CsvSource({
    "/forum/, /forum, ''",
    "/forum, /forum, ''",
    "/, '', ''",
    "/t/support, '', support",
    "/forum/t/support, /forum, support",
    "/all, '', ''",
    "/api/discussions, '', ''"
  })
  void findsTheForumByAnyOfItsAddresses(String path, String base, String tag) {
    FlarumAddress found = FlarumAddress.of(new CanonicalUrl(rig.server.uri(path)));
    assertThat(found.base()).isEqualTo(rig.server.uri(base).toString());
    assertThat(found.tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>", "{\"data\":{}}", "{\"data\":"})
  void saysThatAPageIsNoFlarum(String body) {
    rig.source(SourceKind.FLARUM, "/forum/");
    rig.server.on(path(forum.threads(0)), Answer.of(200, body));
    rig.crawl();
    assertThat(rig.result().reason()).isEqualTo("not_flarum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":7}",
        "{\"data\":[null,7,{},{\"id\":{}},{\"id\":\"x\",\"attributes\":7}]}",
        "{\"data\":[{\"id\":\"1\",\"attributes\":{\"contentType\":\"comment\",\"contentHtml\":{}}}],\"included\":[null]}"
      })
  void hurtsNobodyWithABrokenThread(String body) {
    three();
    rig.server.on(path(forum.posts("4", 0)), Answer.of(200, body));
    rig.crawl();
    assertThat(rig.result().reason()).isNull();
  }
}
