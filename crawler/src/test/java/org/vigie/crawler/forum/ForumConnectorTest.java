package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlRig;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.web.Answer;

/** What happens over several readings of a forum of a few threads, as FluxBB shows them. */
@Timeout(60)
class ForumConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final String LIST = "/viewforum.php?id=2";

  private final CrawlRig rig = new CrawlRig(NOW);

  /** Threads by id, each a list of posts by id, in their order. */
  private final Map<Integer, Map<Integer, String>> threads = new LinkedHashMap<>();

  private int postsAPage = 3;

  @AfterEach
  void stop() {
    rig.close();
  }

  private void source(int requests) {
    SourceOptions options = new SourceOptions(false, "fluxbb", Map.of(), requests);
    rig.source(SourceKind.FORUM, LIST, options);
  }

  private void thread(int id, int posts) {
    Map<Integer, String> all = new TreeMap<>();
    IntStream.rangeClosed(1, posts).forEach(n -> all.put(id * 100 + n, "word " + n));
    threads.put(id, all);
  }

  private static String address(int thread, int page) {
    return "/viewtopic.php?id=" + thread + (page == 1 ? "" : "&p=" + page);
  }

  private void serve() {
    StringBuilder rows = new StringBuilder();
    threads.forEach((id, posts) -> {
      rows.append(
          """
          <tr><td class="tcl"><div class="tclcon"><a href="viewtopic.php?id=%d">T%d</a></div></td>
          <td class="tc2">%d</td><td class="tc3">9</td><td class="tcr"><a>2026-11-15 10:%02d:00</a></td></tr>
          """
              .formatted(id, id, posts.size() - 1, posts.size() % 60));
      pages(id, posts);
    });
    rig.on(
        LIST, "<html lang=en><div id=vf><table><tbody>" + rows + "</tbody></table></div></html>");
  }

  private void pages(int thread, Map<Integer, String> posts) {
    List<Integer> ids = new ArrayList<>(posts.keySet());
    int pages = Math.max(1, (ids.size() + postsAPage - 1) / postsAPage);
    for (int page = 1; page <= pages; page++) {
      StringBuilder html = new StringBuilder("<html lang=en><p class=pagelink>");
      for (int other = 1; other <= pages; other++) {
        String link = address(thread, other).replace("&", "&amp;");
        html.append(
            other == page
                ? "<strong>" + other + "</strong> "
                : "<a href='" + link + "'>" + other + "</a> ");
      }
      html.append("</p><ul class=crumbs><li><a>T").append(thread).append("</a></li></ul>");
      for (int id : ids.subList((page - 1) * postsAPage, Math.min(ids.size(), page * postsAPage))) {
        html.append(
            """
            <div id="p%d" class="blockpost"><h2><a href="viewtopic.php?pid=%d#p%d">2026-11-15 10:00:00</a></h2>
            <div class="postleft"><dl><dt>Ann</dt></dl></div><div class="postmsg"><p>%s</p></div></div>
            """
                .formatted(id, id, id, posts.get(id)));
      }
      rig.on(address(thread, page), html + "</html>");
    }
  }

  @Test
  void readsTheFirstPageTheLastAndThenBack() {
    source(30);
    thread(1, 14);
    serve();
    assertThat(rig.crawl()).hasSize(14);
    assertThat(rig.asked())
        .containsExactly(
            LIST, address(1, 1), address(1, 5), address(1, 4), address(1, 3), address(1, 2));
    assertThat(rig.post("1/114").thread().parent()).isEqualTo("1/101");
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly(LIST);
    assertThat(rig.server.requests(LIST).getLast().header("If-None-Match")).isPresent();
  }

  @Test
  void readsANewAnswerOfAnOldThreadFromItsLastPageOn() {
    source(30);
    thread(1, 14);
    thread(2, 1);
    serve();
    rig.crawl();
    rig.asked();
    threads.get(1).put(115, "new");
    threads.get(1).put(116, "newer");
    serve();
    rig.pass(Duration.ofMinutes(15));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("1/115", "1/116");
    assertThat(rig.asked()).containsExactly(LIST, address(1, 5), address(1, 6));
    assertThat(rig.post("1/116").thread().parent()).isEqualTo("1/101");
  }

  @Test
  void goesOnWithALongThreadWhereItStopped() {
    source(4);
    thread(1, 40);
    serve();
    Set<String> ids = new HashSet<>();
    for (int reading = 0; reading < 12; reading++) {
      rig.crawl().forEach(post -> ids.add(post.nativeId()));
      assertThat(rig.asked()).hasSizeLessThanOrEqualTo(4);
      rig.pass(Duration.ofMinutes(15));
    }
    assertThat(ids).hasSize(40);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 5, 3",
    "429, 5, 3",
    "404, 5, 3",
    "500, 3, 8",
    "429, 3, 8",
    "500, 2, 11",
    "429, 2, 11"
  })
  void readsTheRestOfAThreadThatWasCutShort(int status, int broken, int before) {
    source(30);
    thread(1, 14);
    serve();
    rig.server.on(address(1, broken), Answer.of(status, "", "Retry-After: 60"));
    assertThat(rig.crawl()).hasSize(before);
    serve();
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).hasSize(14 - before);
    assertThat(rig.withdrawn()).isEmpty();
    rig.asked();
    rig.pass(Duration.ofMinutes(15));
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly(LIST);
  }

  @Test
  void readsNewAnswersOfAThreadThatWasCutShort() {
    source(30);
    thread(1, 8);
    serve();
    rig.crawl();
    IntStream.rangeClosed(9, 14).forEach(n -> threads.get(1).put(100 + n, "new " + n));
    serve();
    rig.server.on(address(1, 4), Answer.of(500, ""));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("1/109");
    serve();
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).hasSize(5);
  }

  @Test
  void aPageWithoutPostsIsNotReadWhenItHasNotChanged() {
    source(30);
    thread(1, 14);
    serve();
    rig.on(address(1, 3), "<html lang=en>a moment</html>");
    assertThat(rig.crawl()).hasSize(8);
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).isEmpty();
    serve();
    rig.pass(Duration.ofHours(4));
    assertThat(rig.crawl()).hasSize(6);
  }

  @Test
  void theTitleOfAThreadKeepsWhatLooksLikeATag() {
    source(30);
    thread(1, 2);
    serve();
    String list = "<a href='viewtopic.php?id=1'>Using List&lt;String&gt; here</a>";
    rig.on(
        LIST,
        "<html lang=en><div id=vf><table><tbody><tr><td class=tcl><div class=tclcon>"
            + list
            + "</div></td></tr></tbody></table></div></html>");
    rig.on(
        address(1, 1),
        "<html lang=en><ul class=crumbs><li><a>Using List&lt;String&gt; here</a></li></ul>"
            + "<div id=p101 class=blockpost><div class=postmsg><p>a</p></div></div></html>");
    rig.crawl();
    assertThat(rig.post("1/101").title()).isEqualTo("Using List<String> here");
    assertThat(rig.post("1/101").thread().title()).isEqualTo("Using List<String> here");
  }

  @Test
  void bringsAnEditWhenItLooksAgain() {
    source(30);
    thread(1, 2);
    serve();
    rig.crawl();
    threads.get(1).put(102, "edited");
    serve();
    rig.pass(Duration.ofDays(3));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("1/102");
    assertThat(rig.post("1/102").text()).isEqualTo("edited");
  }

  @Test
  void withdrawsAPostThatIsNoLongerBetweenItsNeighbours() {
    source(30);
    thread(1, 5);
    serve();
    rig.crawl();
    threads.get(1).remove(105);
    threads.get(1).put(106, "new");
    threads.get(1).put(107, "newer");
    serve();
    assertThat(rig.crawl()).hasSize(2);
    assertThat(rig.withdrawn()).isEmpty();
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).containsExactly(rig.id("1/105"));
  }

  @Test
  void aPostThatIsFoundAgainWithinADayStays() {
    source(30);
    thread(1, 5);
    serve();
    rig.crawl();
    String lost = threads.get(1).remove(105);
    threads.get(1).put(106, "new");
    serve();
    rig.crawl();
    threads.get(1).put(105, lost);
    threads.get(1).put(107, "newer");
    serve();
    rig.pass(Duration.ofHours(20));
    rig.crawl();
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).isEmpty();
  }

  @Test
  void givesTheSamePostsAgainAfterACrash() {
    source(30);
    thread(1, 5);
    serve();
    List<Post> lost = rig.crawlAndDie();
    assertThat(lost).hasSize(5);
    assertThat(rig.crawl()).isEqualTo(lost);
  }

  @Test
  void takesTheSelectorsOfItsSourceBeforeThoseOfItsEngine() {
    SourceOptions options =
        new SourceOptions(false, "fluxbb", Map.of("author", ".nick@data-name"), 30);
    rig.source(SourceKind.FORUM, LIST, options);
    thread(1, 1);
    serve();
    rig.on(
        address(1, 1),
        "<div id=p101 class=blockpost><i class=nick data-name=Zoé></i><div class=postmsg>x</div></div>",
        "Content-Type: text/html; charset=utf-8");
    rig.crawl();
    assertThat(rig.post("1/101").author().value()).isEqualTo("Zoé");
  }

  @Test
  void endsWhereNextLinksGoRoundOrOnForEver() {
    source(9);
    thread(1, 1);
    serve();
    for (int page = 1; page < 50; page++) {
      rig.on(
          address(1, page),
          "<p class=pagelink><a rel=next href='%s'>n</a></p><div id=p%d class=blockpost><div class=postmsg>x</div></div>"
              .formatted(address(1, page % 49 + 1), 100 + page));
    }
    rig.crawl();
    assertThat(rig.asked()).hasSizeLessThanOrEqualTo(9).doesNotHaveDuplicates();
  }

  @Test
  void followsNoLinkToAnotherHost() {
    source(30);
    rig.on(
        LIST,
        "<div id=vf><table><tbody><tr><td class=tcl><div class=tclcon>"
            + "<a href='http://127.0.0.2:1/viewtopic.php?id=1'>T</a></div></td></tr></tbody></table></div>");
    rig.crawl();
    assertThat(rig.result().reason()).isEqualTo("no_threads");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "plain words",
        "<div id=vf><table><tbody><tr>",
        "<div id=vf><table><tbody><tr><td class=tcl><div class=tclcon><a href='viewtopic.php?id='>",
        "\u0000\u0001<table><div id=vf",
        "<?xml version='1.0'?><rss/>"
      })
  void saysThatAPageListsNoThreads(String body) {
    source(30);
    rig.server.on(LIST, Answer.of(200, body));
    rig.crawl();
    assertThat(rig.result().reason()).isIn("no_threads", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<div class=blockpost id=p>",
        "<div class=blockpost id=p99999999999999999999999999><div class=postmsg>x",
        "<div class=blockpost id=p1><div class=blockpost id=p1><div class=postmsg><blockquote>x",
        "<p class=pagelink><a rel=next href='javascript:alert(1)'>n</a><a href='::::'>99999999999</a></p>"
            + "<div class=blockpost id=p1><h2><a href='#p'>99/99/9999</a></h2><div class=postmsg>x"
      })
  void aBrokenThreadHurtsNoOther(String body) {
    source(30);
    thread(1, 1);
    thread(2, 1);
    serve();
    rig.server.on(address(1, 1), Answer.of(200, body));
    assertThat(rig.crawl()).extracting(Post::nativeId).contains("2/201");
    assertThat(rig.result().reason()).isNull();
  }

  @Test
  void readsATowerOfElementsWithoutFallingOver() {
    source(30);
    thread(1, 1);
    thread(2, 1);
    serve();
    String tower =
        "<div class=blockpost id=p101><div class=postmsg>" + "<div>".repeat(100_000) + "x";
    rig.server.on(address(1, 1), Answer.of(200, tower));
    assertThat(rig.crawl()).extracting(Post::nativeId).contains("2/201");
  }

  @Test
  void takesTheLastDigitsOfAnEndlessId() {
    source(30);
    thread(1, 1);
    serve();
    String id = "1".repeat(100_000) + "234567890123456789x";
    rig.on(address(1, 1), "<div class=blockpost id=p" + id + "><div class=postmsg>x</div></div>");
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("1/234567890123456789");
  }

  @Test
  void readsABoundedNumberOfRowsOfAList() {
    source(30);
    thread(1, 1);
    thread(2, 1);
    serve();
    String row =
        "<tr><td class=tcl><div class=tclcon><a href='viewtopic.php?id=%d'>T</a></div></td></tr>";
    String rows = row.formatted(1).repeat(1_000) + row.formatted(2);
    rig.on(LIST, "<div id=vf><table><tbody>" + rows + "</tbody></table></div>");
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("1/101");
  }
}
