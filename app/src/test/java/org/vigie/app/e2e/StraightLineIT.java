package org.vigie.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The straight line on real posts, in real processes: feeds are crawled, posts matched to four
 * brands, indexed and searched, an alert arrives by mail; the application is killed at a random
 * moment and started again, and nothing is missing and nothing doubled.
 */
class StraightLineIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final String NOW = "2011-10-20T00:00:00Z";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private FeedSite site;
  private Map<String, List<SamplePosts.Item>> posts;

  @BeforeEach
  void open() throws IOException {
    if (!SamplePosts.present()) {
      System.out.println("skipped: " + SamplePosts.file() + " is absent; DemoIT runs the line");
    }
    Assumptions.assumeTrue(
        SamplePosts.present(), "the real posts are absent; DemoIT runs the line");
    posts = SamplePosts.read();
    site = new FeedSite(posts);
    mail.start();
    writeConfig();
  }

  @AfterEach
  void stop() {
    mail.stop();
    if (site != null) {
      site.close();
    }
  }

  @Test
  void nothingIsLostAndNothingDoubledWhenTheApplicationIsKilled() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed of the moments of death: " + seed);
    Random random = new Random(seed);
    for (int life = 0; life < 2; life++) {
      try (VigieProcess first = start()) {
        assertThat(site.firstVisit().await(LIMIT.toSeconds(), TimeUnit.SECONDS))
            .as(first.log())
            .isTrue();
        awaitMillis(random.nextInt(4_000));
        first.kill();
      }
    }
    try (VigieProcess again = start()) {
      await("all posts are indexed", again, () -> indexed(again).size() == expectedIds().size());
      assertThat(indexed(again)).isEqualTo(expectedIds());
      await("the alert arrives", again, () -> mail.getReceivedMessages().length >= 2);
      await("the feeds are known", again, () -> site.bodiesSent() >= 4);
      checkSearch();
      checkMails();
    }
    checkNothingComesTwice();
  }

  private VigieProcess start() throws IOException {
    return VigieProcess.start(
        folder,
        "start",
        "--config",
        folder.resolve("config").toString(),
        "--data",
        folder.resolve("data").toString(),
        "--as-of",
        NOW);
  }

  private Set<String> expectedIds() {
    return posts.values().stream()
        .flatMap(List::stream)
        .map(item -> item.feed() + "/" + item.id())
        .collect(Collectors.toSet());
  }

  /** Reads every document, so that a doubled post shows as well as a missing one. */
  private Set<String> indexed(VigieProcess vigie) throws Exception {
    String url = vigie.running().getProperty("opensearch");
    if (url == null) {
      return Set.of();
    }
    Set<String> ids = new HashSet<>();
    int documents = 0;
    for (String feed : posts.keySet()) {
      String body =
          "{\"size\":10000,\"_source\":[\"nativeId\"],\"query\":{\"term\":{\"source\":\"%s\"}}}"
              .formatted(feed);
      JsonNode hits = post(url + "/vigie-posts/_search", body).path("hits").path("hits");
      documents += hits.size();
      hits.valueStream()
          .forEach(hit -> ids.add(feed + "/" + hit.path("_source").path("nativeId").asString()));
    }
    assertThat(documents).as("documents, each with its own native id").isEqualTo(ids.size());
    return ids;
  }

  private JsonNode post(String url, String body) throws Exception {
    post(url.replace("/_search", "/_refresh"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private void post(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build();
    http.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private void checkSearch() throws Exception {
    List<JsonNode> siri = search("siri", "--entity", "apple", "--json", "--limit", "1000");
    assertThat(siri).hasSizeGreaterThan(20);
    assertThat(siri)
        .allSatisfy(hit -> assertThat(hit.path("text").asString()).containsIgnoringCase("siri"));
    List<JsonNode> blamed =
        search("", "--entity", "microsoft", "--sentiment", "negative", "--json", "--limit", "1000");
    assertThat(blamed).hasSizeGreaterThan(20);
    assertThat(blamed).allSatisfy(hit -> assertThat(labelTowards(hit)).isEqualTo("negative"));
  }

  private static String labelTowards(JsonNode hit) {
    return hit.path("mentions")
        .valueStream()
        .filter(mention -> mention.path("entity").asString().equals("microsoft"))
        .map(mention -> mention.path("sentiment").path("label").asString())
        .findFirst()
        .orElse("none");
  }

  private List<JsonNode> search(String query, String... options) throws Exception {
    List<String> arguments = new java.util.ArrayList<>(List.of("search", query));
    arguments.addAll(List.of(options));
    arguments.addAll(
        List.of(
            "--config",
            folder.resolve("config").toString(),
            "--data",
            folder.resolve("data").toString()));
    return VigieProcess.run(arguments.toArray(String[]::new)).lines().map(JSON::readTree).toList();
  }

  private void checkMails() throws Exception {
    MimeMessage[] mails = mail.getReceivedMessages();
    Set<String> receivers = Arrays.stream(mails).map(m -> recipient(m)).collect(Collectors.toSet());
    assertThat(receivers).containsExactlyInAnyOrder("equipe@example.org", "team@example.org");
    // A kill between the server's answer and our note of it may send a mail again: the same one.
    assertThat(Arrays.stream(mails).map(m -> messageId(m)).distinct()).hasSize(2);
    String all = Arrays.stream(mails).map(m -> body(m)).collect(Collectors.joining());
    assertThat(all).contains("/mentions/").contains("/incidents/").contains("Apple");
  }

  private static String recipient(MimeMessage message) {
    return header(message, "To");
  }

  private static String messageId(MimeMessage message) {
    return header(message, "Message-ID");
  }

  private static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(MimeMessage message) {
    try {
      jakarta.mail.Multipart parts = (jakarta.mail.Multipart) message.getContent();
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        out.append(parts.getBodyPart(i).getContent());
      }
      return out.toString();
    } catch (IOException | jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** One more life: the feeds have not changed, the incident is known. */
  private void checkNothingComesTwice() throws Exception {
    int bodies = site.bodiesSent();
    int mails = mail.getReceivedMessages().length;
    try (VigieProcess last = start()) {
      await("it runs", last, () -> last.running().containsKey("console"));
      awaitMillis(10_000);
      assertThat(indexed(last)).isEqualTo(expectedIds());
      assertThat(mail.getReceivedMessages()).hasSize(mails);
      assertThat(site.bodiesSent()).isEqualTo(bodies);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, VigieProcess vigie, Condition condition) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      assertThat(vigie.alive()).as(vigie.log()).isTrue();
      assertThat(System.nanoTime()).as(what + "\n" + vigie.log()).isLessThan(end);
      awaitMillis(500);
    }
  }

  /** Waits without a sleep: nobody counts this latch down. */
  private static void awaitMillis(long millis) throws InterruptedException {
    boolean _ = new java.util.concurrent.CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }

  private void writeConfig() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("vigie.yml"),
        """
        team:
          name: Test
          zone: UTC
        console:
          port: 0
        crawler:
          contact: https://example.org/
          tick: 1s
          host-delay: 0s
          allow-private-networks: [127.0.0.0/8]
        alerts:
          evaluate-every: 5s
        digest:
          enabled: false
        mail:
          transport: smtp
          host: 127.0.0.1
          port: %d
          security: none
          from: vigie@example.org
        """
            .formatted(mail.getSmtp().getPort()));
    StringBuilder sources = new StringBuilder("sources:\n");
    for (String feed : posts.keySet()) {
      sources.append(
          """
            - id: %1$s
              name: %1$s
              url: http://127.0.0.1:%2$d/%1$s.rss
              interval: 15m
          """
              .formatted(feed, site.port()));
    }
    Files.writeString(config.resolve("sources.yml"), sources);
    Files.writeString(
        config.resolve("entities.yml"),
        """
        entities:
          - {id: apple, name: Apple, kind: brand, query: apple OR iphone* OR siri OR ios}
          - {id: google, name: Google, kind: competitor, query: google OR android OR nexus}
          - {id: microsoft, name: Microsoft, kind: competitor, query: microsoft OR windows OR ballmer}
          - {id: twitter, name: Twitter, kind: competitor, query: twitter OR tweet*}
        """);
    Files.writeString(
        config.resolve("rules.yml"),
        """
        rules:
          - id: apple-blamed
            name: Apple blamed
            type: threshold
            entities: [apple]
            sentiments: [negative]
            at-least: 20
            window: 7d
            receivers:
              - {address: equipe@example.org, language: fr}
              - {address: team@example.org, language: en}
        """);
  }
}
