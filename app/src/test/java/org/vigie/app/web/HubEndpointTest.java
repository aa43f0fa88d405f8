package org.vigie.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.vigie.crawler.websub.HubVoice;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscription;
import org.vigie.testkit.InMemoryHubSubscriptions;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.MutableClock;

/** The door for hubs, over HTTP, behind the same security as the console. */
class HubEndpointTest {
  private static final SourceId BLOG = new SourceId("blog");
  private static final String TOPIC = "https://blog.example/feed";
  private static final MutableClock CLOCK = MutableClock.at("2026-11-18T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-19T09:00:00Z");
  private static final InMemoryHubSubscriptions KEPT = new InMemoryHubSubscriptions();
  private static final InMemorySourceStates STATES = new InMemorySourceStates();
  private static ConfigurableApplicationContext context;
  private static HttpClient client;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(HubEndpoint.class)
  static class OnlyTheDoor {}

  @BeforeAll
  static void start() {
    client = HttpClient.newHttpClient();
    context =
        new SpringApplicationBuilder(OnlyTheDoor.class)
            .web(WebApplicationType.SERVLET)
            .initializers(given ->
                ((GenericApplicationContext) given)
                    .registerBean(HubVoice.class, () -> new HubVoice(KEPT, STATES, CLOCK)))
            .properties(
                "server.address=127.0.0.1",
                "server.port=0",
                "spring.main.banner-mode=off",
                "spring.jmx.enabled=false",
                "logging.level.root=WARN")
            .run();
  }

  @AfterAll
  static void stop() {
    context.close();
    client.close();
  }

  @Test
  void aHubThatWasAskedReadsItsChallengeAsPlainText() throws Exception {
    subscription(CLOCK.instant(), null);
    String query =
        "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fblog.example%2Ffeed"
            + "&hub.challenge=%3Cb%3Ec&hub.lease_seconds=3600";
    HttpResponse<String> answer = get("/websub/token" + query);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<b>c");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get("/websub/token" + query).statusCode()).isEqualTo(404);
    assertThat(get("/websub/other" + query).statusCode()).isEqualTo(404);
    assertThat(get("/websub/token").statusCode()).isEqualTo(404);
  }

  @Test
  void aSignedNoticeMakesTheSourceDueAndAForgedOneIsTakenButNotBelieved() throws Exception {
    subscription(null, LATER);
    STATES.register(List.of(BLOG), LATER);
    STATES.hasten(BLOG, LATER);
    byte[] body = "<rss>é</rss>".getBytes(StandardCharsets.UTF_8);

    assertThat(notice("/websub/token", "sha256=00", body)).isEqualTo(202);
    assertThat(STATES.find(BLOG).orElseThrow().nextDue()).isEqualTo(LATER);
    assertThat(notice("/websub/token", "sha256=" + hmac(body), body)).isEqualTo(202);
    assertThat(STATES.find(BLOG).orElseThrow().nextDue()).isEqualTo(CLOCK.instant());
  }

  @Test
  void aNoticeForNobodyIsGoneAndOneTooLargeIsRefused() throws Exception {
    subscription(null, LATER);

    assertThat(notice("/websub/other", "sha256=00", new byte[1])).isEqualTo(410);
    assertThat(notice("/websub/token", "sha256=00", new byte[HubVoice.MOST + 1])).isEqualTo(413);
  }

  private static void subscription(Instant askedAt, Instant until) {
    CanonicalUrl hub = CanonicalUrl.parse("https://hub.example/").orElseThrow();
    KEPT.save(
        new HubSubscription(
            BLOG, hub, TOPIC, "token", "secret", askedAt, until, 0, CLOCK.instant()));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int notice(String path, String signature, byte[] body) throws Exception {
    return client
        .send(
            request(path)
                .header("X-Hub-Signature", signature)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofMinutes(1));
  }

  private static String hmac(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
