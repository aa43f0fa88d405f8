package org.vigie.crawler.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.SourceKind;
import org.vigie.testkit.SharedData;
import org.vigie.testkit.web.Answer;

@Timeout(60)
class DiscourseConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final String ONE_TOPIC =
      """
      {"id":7,"title":"Panne ?","fancy_title":"Panne&nbsp;?","slug":"panne","views":120,
       "posts_count":3,"accepted_answer":{"post_number":3,"username":"cleo"},
       "post_stream":{"stream":[70,71,73],"posts":[
        {"id":70,"post_number":1,"username":"anna","created_at":"2026-11-15T10:00:00.000Z",
         "cooked":"<p>Plus de réseau depuis hier.</p>","version":1,"reply_count":1,"post_type":1,
         "updated_at":"2026-11-15T12:00:00.000Z","actions_summary":[{"id":2,"count":4}]},
        {"id":71,"post_number":2,"username":"bob","created_at":"2026-11-15T11:00:00.000Z",
         "cooked":"<aside class='quote'><blockquote>Plus de réseau</blockquote></aside><p>Ici non plus.</p>",
         "version":2,"updated_at":"2026-11-15T11:30:00.000Z","reply_count":1,"post_type":1,
         "actions_summary":[]},
        {"id":73,"post_number":4,"username":"cleo","created_at":"2026-11-15T12:00:00.000Z",
         "cooked":"<p>Relancez la box.</p>","version":1,"reply_to_post_number":2,"post_type":1},
        {"id":74,"post_number":5,"username":"system","created_at":"2026-11-15T12:00:00.000Z",
         "cooked":"<p>closed</p>","post_type":3}]}}
      """
          .replace("\"post_number\":3,\"username\":\"cleo\"}", "\"post_number\":4}");

  private final CrawlRig rig = new CrawlRig(NOW);

  @AfterEach
  void stop() {
    rig.close();
  }

  private static String list(String... topics) {
    return "{\"topic_list\":{\"topics\":[" + String.join(",", topics) + "]}}";
  }

  private static String listed(int id, String bumped, int posts) {
    return """
    {"id":%d,"title":"T%d","bumped_at":"%s","highest_post_number":%d,"posts_count":%d,"visible":true}\
    """
        .formatted(id, id, bumped, posts, posts);
  }

  /** A thread of many posts, of which the ids are 1000 × thread + number. */
  private final class Topic {
    private final int id;
    private final Map<Integer, String> posts = new TreeMap<>();

    Topic(int id, int count) {
      this.id = id;
      IntStream.rangeClosed(1, count).forEach(number -> posts.put(number, "word " + number));
    }

    private String post(int number, int version) {
      return """
      {"id":%d,"post_number":%d,"username":"u%d","created_at":"2026-11-10T10:00:00Z","post_type":1,
       "cooked":"<p>%s</p>","version":%d,"updated_at":"2026-11-16T07:00:00Z",%s
       "actions_summary":[]}\
      """
          .formatted(
              id * 1000 + number,
              number,
              number,
              posts.get(number),
              version,
              number > 1 ? "\"reply_to_post_number\":" + (number - 1) + "," : "");
    }

    private String posts(List<Integer> numbers) {
      return numbers.stream()
          .map(number -> post(number, posts.get(number).contains("edited") ? 2 : 1))
          .collect(Collectors.joining(","));
    }

    /** Answers for the thread, and for any choice of its posts. */
    void serve() {
      List<Integer> first = posts.keySet().stream().limit(20).toList();
      String stream =
          posts.keySet().stream()
              .map(number -> String.valueOf(id * 1000 + number))
              .collect(Collectors.joining(","));
      rig.on(
          "/t/" + id + ".json",
          """
          {"id":%d,"title":"T%d","slug":"t","views":9,"posts_count":%d,
           "post_stream":{"stream":[%s],"posts":[%s]}}\
          """
              .formatted(id, id, posts.size(), stream, posts(first)));
    }

    /** Answers as for 10,000 posts and more: without a stream, and after any number. */
    void serveLong() {
      List<Integer> all = List.copyOf(posts.keySet());
      rig.on(
          "/t/" + id + ".json",
          """
          {"id":%d,"title":"T%d","slug":"t","posts_count":%d,"highest_post_number":%d,
           "post_stream":{"isMegaTopic":true,"lastId":1,"posts":[%s]}}\
          """
              .formatted(id, id, posts.size(), all.getLast(), posts(all.subList(0, 20))));
      for (int after = 0; after <= all.getLast(); after++) {
        int number = after;
        rig.on(
            afterPath(number),
            "{\"post_stream\":{\"posts\":[%s]}}"
                .formatted(posts(all.stream().filter(n -> n > number).limit(20).toList())));
      }
    }

    String afterPath(int number) {
      return "/t/" + id + "/posts.json?post_number=" + number + "&asc=true";
    }

    void serveChunk(List<Integer> numbers) {
      rig.on(
          chunkPath(id, numbers), "{\"post_stream\":{\"posts\":[%s]}}".formatted(posts(numbers)));
    }
  }

  private static String chunkPath(List<Integer> numbers) {
    return chunkPath(3, numbers);
  }

  private static String chunkPath(int topic, List<Integer> numbers) {
    return numbers.stream()
        .map(number -> "post_ids%5B%5D=" + (topic * 1000 + number))
        .collect(Collectors.joining("&", "/t/" + topic + "/posts.json?", ""));
  }

  private static List<Integer> down(int from, int to) {
    return IntStream.rangeClosed(to, from).boxed().toList().reversed();
  }

  @Test
  void postsThatWereNoJsonAreNotReadWhenTheyHaveNotChanged() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(3, "2026-11-15T10:00:00Z", 30)));
    Topic topic = new Topic(3, 30);
    topic.serve();
    rig.on(chunkPath(down(30, 21)), "<html>a moment</html>");
    assertThat(rig.crawl()).hasSize(20);
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).isEmpty();
    topic.serveChunk(down(30, 21));
    rig.pass(Duration.ofHours(4));
    assertThat(rig.crawl()).hasSize(10);
  }

  @Test
  void readsThreadParentsAuthorsDatesAndCounts() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("7/70", "7/71", "7/73");
    Post first = rig.post("7/70");
    assertThat(first.title()).isEqualTo("Panne ?");
    assertThat(first.text()).isEqualTo("Plus de réseau depuis hier.");
    assertThat(first.author().value()).isEqualTo("anna");
    assertThat(first.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(first.updated()).isNull();
    assertThat(first.thread()).isEqualTo(new ThreadRef("7", "Panne ?", null));
    assertThat(first.engagement()).isEqualTo(new Engagement(4L, null, 2L, 120L));
    assertThat(first.url().toString()).endsWith("/t/panne/7/1");
    Post second = rig.post("7/71");
    assertThat(second.title()).isEmpty();
    assertThat(second.text()).isEqualTo("Ici non plus.");
    assertThat(second.updated()).isEqualTo("2026-11-15T11:30:00Z");
    assertThat(second.thread()).isEqualTo(new ThreadRef("7", "Panne ?", "7/70"));
    assertThat(second.engagement()).isEqualTo(new Engagement(0L, null, 1L, null));
    Post answer = rig.post("7/73");
    assertThat(answer.thread()).isEqualTo(new ThreadRef("7", "Panne ?", "7/71", true));
    assertThat(answer.provenance().connector()).isEqualTo("discourse");
  }

  @Test
  void isQuietWhenNothingChanged() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    rig.crawl();
    rig.asked();
    rig.pass(Duration.ofMinutes(15));
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly("/latest.json");
    assertThat(rig.server.requests("/latest.json").getLast().header("If-None-Match")).isPresent();
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void bringsAnEditAsANewVersionWhenItLooksAgain() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-16T07:59:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    rig.crawl();
    rig.on("/t/7.json", ONE_TOPIC.replace("Ici non plus", "Ici si").replace("T11:30", "T13:30"));
    rig.pass(Duration.ofMinutes(90));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("7/71");
    assertThat(rig.post("7/71").text()).isEqualTo("Ici si.");
    assertThat(rig.post("7/71").id()).isEqualTo(rig.id("7/71"));
  }

  @Test
  void bringsAnAnswerAnewWhenItIsAccepted() {
    rig.source(SourceKind.DISCOURSE, "/");
    String open = ONE_TOPIC.replace("\"accepted_answer\":{\"post_number\":4}", "\"x\":1");
    rig.on("/latest.json", list(listed(7, "2026-11-16T07:59:00Z", 4))).on("/t/7.json", open);
    rig.crawl();
    assertThat(rig.post("7/73").thread().accepted()).isFalse();
    String solved =
        list(listed(7, "2026-11-16T07:59:00Z", 4).replace("}", ",\"has_accepted_answer\":true}"));
    rig.on("/latest.json", solved).on("/t/7.json", ONE_TOPIC);
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("7/73");
    assertThat(rig.post("7/73").thread().accepted()).isTrue();
  }

  @Test
  void withdrawsWhatVanishedFromTheStreamOrIsMarkedAsDeleted() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    rig.crawl();
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 3)));
    rig.on(
        "/t/7.json",
        ONE_TOPIC
            .replace("[70,71,73]", "[70,71]")
            .replace("\"id\":73,", "\"id\":79,")
            .replace("\"username\":\"bob\"", "\"username\":\"bob\",\"user_deleted\":true"));
    rig.crawl();
    assertThat(rig.withdrawn()).containsExactly(rig.id("7/71"));
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).containsExactly(rig.id("7/73"));
  }

  @Test
  void aVeryLongTopicThatComesWithoutItsStreamLosesNothing() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    rig.crawl();
    rig.on("/latest.json", list(listed(7, "2026-11-16T07:00:00Z", 4)));
    rig.on("/t/7.json", ONE_TOPIC.replace("[70,71,73]", "[]"));
    rig.crawl();
    rig.pass(Duration.ofHours(25));
    rig.crawl();
    assertThat(rig.withdrawn()).isEmpty();
  }

  @Test
  void readsAVeryLongTopicByTheNumbersOfItsPosts() {
    rig.source(SourceKind.DISCOURSE, "/", CrawlRig.requests(4));
    Topic topic = new Topic(3, 130);
    // Deleted posts leave their numbers empty.
    topic.posts.keySet().removeIf(number -> number > 30 && number < 45);
    topic.serveLong();
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 130)));
    Set<String> ids = new HashSet<>();
    for (int reading = 0; reading < 5; reading++) {
      rig.crawl().forEach(post -> ids.add(post.nativeId()));
    }
    assertThat(ids).hasSize(130 - 14);
    rig.asked();
    topic.posts.put(131, "word 131");
    topic.posts.put(125, "word 125 edited");
    topic.serveLong();
    rig.on("/latest.json", list(listed(3, "2026-11-16T07:00:00Z", 131)));
    rig.pass(Duration.ofMinutes(15));
    assertThat(rig.crawl()).extracting(Post::nativeId).contains("3/3131", "3/3125");
    assertThat(rig.asked()).containsExactly("/latest.json", "/t/3.json", topic.afterPath(120));
  }

  @Test
  void theLatestOfAnEndlessTopicAreRead() {
    rig.source(SourceKind.DISCOURSE, "/");
    Topic topic = new Topic(3, 1_100);
    topic.serveLong();
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 1_100)));
    rig.crawl();
    assertThat(rig.asked()).contains(topic.afterPath(100)).doesNotContain(topic.afterPath(20));
  }

  @ParameterizedTest
  @CsvSource({"410, 3, 1", "404, 25, 3"})
  void withdrawsAThreadThatIsGone(int status, int hours, int looks) {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-16T07:59:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    rig.crawl();
    rig.server.on("/t/7.json", Answer.of(status, ""));
    for (int look = 1; look <= looks; look++) {
      assertThat(rig.withdrawn()).isEmpty();
      rig.pass(Duration.ofHours(hours));
      rig.crawl();
    }
    assertThat(rig.withdrawn())
        .containsExactlyInAnyOrder(rig.id("7/70"), rig.id("7/71"), rig.id("7/73"));
  }

  @Test
  void readsALongThreadInChunksAndThenWhatIsNewOrChanged() {
    rig.source(SourceKind.DISCOURSE, "/");
    Topic topic = new Topic(3, 45);
    topic.serve();
    topic.serveChunk(down(45, 26));
    topic.serveChunk(down(25, 21));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 45)));
    assertThat(rig.crawl()).hasSize(45);
    assertThat(rig.post("3/3030").thread().parent()).isEqualTo("3/3029");
    assertThat(rig.post("3/3021").thread().parent()).isEqualTo("3/3020");
    rig.asked();
    topic.posts.put(46, "word 46");
    topic.posts.put(40, "word 40 edited");
    topic.serve();
    topic.serveChunk(down(46, 36));
    rig.on("/latest.json", list(listed(3, "2026-11-16T07:00:00Z", 46)));
    rig.pass(Duration.ofMinutes(15));
    // The first post comes again because one more answer is counted.
    assertThat(rig.crawl())
        .extracting(Post::nativeId)
        .containsExactly("3/3001", "3/3046", "3/3040");
    assertThat(rig.asked()).hasSize(3);
  }

  @Test
  void goesOnWithALongThreadWhereItStopped() {
    rig.source(SourceKind.DISCOURSE, "/", CrawlRig.requests(3));
    Topic topic = new Topic(3, 65);
    topic.serve();
    topic.serveChunk(down(65, 46));
    topic.serveChunk(down(45, 26));
    topic.serveChunk(down(25, 21));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 65)));
    Set<String> ids = new HashSet<>();
    for (int reading = 0; reading < 4; reading++) {
      rig.crawl().forEach(post -> ids.add(post.nativeId()));
      assertThat(rig.asked()).hasSizeLessThanOrEqualTo(3);
    }
    assertThat(ids).hasSize(65);
    assertThat(rig.crawl()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 429, 404})
  void readsTheRestOfAThreadThatWasCutShort(int status) {
    rig.source(SourceKind.DISCOURSE, "/");
    Topic topic = new Topic(3, 65);
    topic.serve();
    topic.serveChunk(down(65, 46));
    topic.serveChunk(down(25, 21));
    rig.server.on(chunkPath(down(45, 26)), Answer.of(status, "", "Retry-After: 60"));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 65)));
    assertThat(rig.crawl()).hasSize(40);
    topic.serveChunk(down(45, 26));
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).hasSize(25);
    assertThat(rig.withdrawn()).isEmpty();
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).isEmpty();
  }

  @Test
  void readsTheRestThoughTheListSaysThatTheThreadChanged() {
    rig.source(SourceKind.DISCOURSE, "/");
    Topic topic = new Topic(3, 25);
    topic.serve();
    rig.server.on(chunkPath(down(25, 21)), Answer.of(500, ""));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 25)));
    assertThat(rig.crawl()).hasSize(20);
    topic.serveChunk(down(25, 21));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:30:00Z", 25)));
    rig.pass(Duration.ofHours(2));
    assertThat(rig.crawl()).hasSize(5);
  }

  @Test
  void aPartThatIsNeverThereDoesNotHoldItsThreadForEver() {
    rig.source(SourceKind.DISCOURSE, "/");
    Topic topic = new Topic(3, 25);
    topic.serve();
    rig.server.on(chunkPath(down(25, 21)), Answer.of(404, ""));
    rig.on("/latest.json", list(listed(3, "2026-11-15T12:00:00Z", 25)));
    for (int reading = 0; reading < 4; reading++) {
      rig.crawl();
      rig.pass(Duration.ofHours(4));
    }
    assertThat(rig.withdrawn()).isEmpty();
    rig.asked();
    rig.crawl();
    assertThat(rig.asked()).doesNotContain(chunkPath(down(25, 21)));
  }

  @Test
  void letsNoThreadWaitForEver() {
    rig.source(SourceKind.DISCOURSE, "/", CrawlRig.requests(4));
    Set<String> read = new HashSet<>();
    for (int reading = 0; reading < 30; reading++) {
      List<String> topics = new ArrayList<>();
      for (int id = 1; id <= 9; id++) {
        // Eight are busy all the time; the ninth is older than all of them.
        String bumped = id == 9 ? "2026-11-01T00:00:00Z" : rig.now().minusSeconds(id).toString();
        topics.add(listed(id, bumped, id == 9 ? 1 : reading + 1));
        new Topic(id, 1).serve();
      }
      rig.on("/latest.json", list(topics.toArray(String[]::new)));
      rig.crawl().forEach(post -> read.add(post.nativeId()));
      assertThat(rig.asked()).hasSizeLessThanOrEqualTo(4);
      rig.pass(Duration.ofMinutes(15));
    }
    assertThat(read).hasSize(9);
  }

  @Test
  void followsTheListAsFarAsItIsNewAndComesBackForTheRest() {
    rig.source(SourceKind.DISCOURSE, "/c/support/5", CrawlRig.requests(6));
    for (int page = 0; page < 4; page++) {
      String topic = listed(10 + page, "2026-11-1%dT00:00:00Z".formatted(5 - page), 1);
      String more =
          page < 3 ? ",\"more_topics_url\":\"/c/support/5?page=%d\"".formatted(page + 1) : "";
      rig.on(
          "/c/support/5.json" + (page == 0 ? "" : "?page=" + page),
          "{\"topic_list\":{\"topics\":[" + topic + "]" + more + "}}");
      new Topic(10 + page, 1).serve();
    }
    assertThat(rig.crawl()).hasSize(2);
    assertThat(rig.asked()).startsWith("/c/support/5.json", "/c/support/5.json?page=1");
    assertThat(rig.crawl()).hasSize(1);
    assertThat(rig.asked()).startsWith("/c/support/5.json", "/c/support/5.json?page=2");
    assertThat(rig.crawl()).hasSize(1);
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).endsWith("/c/support/5.json");
  }

  @Test
  void givesTheSamePostsAgainAfterACrash() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "2026-11-15T12:00:00Z", 4))).on("/t/7.json", ONE_TOPIC);
    List<Post> lost = rig.crawlAndDie();
    assertThat(lost).hasSize(3);
    assertThat(rig.crawl()).isEqualTo(lost);
    assertThat(rig.crawl()).isEmpty();
  }

  @Test
  void keepsWhatItReadWhenTheForumAsksForPatience() {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on(
        "/latest.json",
        list(listed(7, "2026-11-15T12:00:00Z", 4), listed(8, "2026-11-14T12:00:00Z", 1)));
    rig.on("/t/7.json", ONE_TOPIC);
    rig.server.on("/t/8.json", Answer.of(429, "", "Retry-After: 7200"));
    assertThat(rig.crawl()).hasSize(3);
    assertThat(rig.nextDue()).isAfterOrEqualTo(rig.now().plus(Duration.ofHours(2)));
    new Topic(8, 1).serve();
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("8/8001");
  }

  @Test
  void aBrokenThreadHoldsUpNoOther() {
    rig.source(SourceKind.DISCOURSE, "/", CrawlRig.requests(4));
    List<String> topics = new ArrayList<>();
    for (int id = 1; id <= 5; id++) {
      topics.add(listed(id, "2026-11-15T12:00:0%dZ".formatted(9 - id), 1));
      if (id > 3) {
        new Topic(id, 1).serve();
      } else {
        rig.server.on("/t/" + id + ".json", Answer.of(500, ""));
      }
    }
    rig.on("/latest.json", list(topics.toArray(String[]::new)));
    rig.crawl();
    assertThat(rig.crawl()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>hello</html>",
        "{\"topic_list\":7}",
        "{\"topic_list\":{\"topics\":7}}",
        "{\"topic_list\":"
      })
  void saysThatAPageIsNoDiscourse(String body) {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.server.on("/latest.json", Answer.of(200, body));
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.result().reason()).isEqualTo("not_discourse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"post_stream\":{}}",
        "{\"post_stream\":{\"stream\":[null,{},\"x\",-5],\"posts\":[null,7,{\"id\":{}},{\"id\":1}]}}",
        "{\"post_stream\":{\"stream\":[1],\"posts\":[{\"id\":1,\"post_number\":-1,\"cooked\":[]}]}}",
        "{\"post_stream\":{\"stream\":[1],\"posts\":[{\"id\":1,\"post_number\":9,\"cooked\":\"<p>x\",\"reply_to_post_number\":99999999999}]}}",
        "{\"post_stream\":"
      })
  void hurtsNobodyWithABrokenThread(String body) {
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", list(listed(7, "x", 4), "null", "7", "{\"id\":\"a/../b\"}"));
    rig.server.on("/t/7.json", Answer.of(200, body));
    rig.crawl();
    assertThat(rig.result().reason()).isNull();
  }

  /** A list whose every page is new and names another is followed no further than it may be. */
  @Test
  void anEndlessListEndsWithTheRequests() {
    rig.source(SourceKind.DISCOURSE, "/", CrawlRig.requests(12));
    for (int page = 0; page < 50; page++) {
      rig.on(
          page == 0 ? "/latest.json" : "/latest.json?page=" + page,
          "{\"topic_list\":{\"topics\":[%s],\"more_topics_url\":\"/latest?page=%d\"}}"
              .formatted(listed(100 + page, "2026-11-15T12:00:00Z", 1), page + 1));
    }
    rig.crawl();
    assertThat(rig.asked()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void readsRecordedAnswers() throws IOException {
    Path folder = SharedData.folder("social/discourse/responses");
    rig.source(SourceKind.DISCOURSE, "/");
    rig.on("/latest.json", Files.readString(folder.resolve("latest_topics_response.json")));
    String topic = Files.readString(folder.resolve("topic_response.json"));
    rig.on("/t/13.json", topic);
    List<Post> posts = rig.crawl();
    assertThat(posts).extracting(Post::nativeId).containsExactly("13/16");
    assertThat(posts.getFirst().published()).isEqualTo("2016-10-01T13:51:26.235Z");
    assertThat(posts.getFirst().author().value()).isEqualTo("discourse1");
    assertThat(posts.getFirst().title()).startsWith("About the 9bf05639");
    assertThat(posts.getFirst().text()).startsWith("(Replace this first paragraph");
    assertThat(posts.getFirst().engagement().views()).isEqualTo(1);
  }
}
