package org.vigie.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.testkit.MutableClock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoWorldTest {
  private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private final MutableClock clock = new MutableClock(NOW);
  private final HttpClient http = HttpClient.newHttpClient();
  private DemoWorld world;

  @BeforeEach
  void start() {
    world = DemoWorld.start(NOW, clock);
  }

  @AfterEach
  void stop() {
    world.close();
    http.close();
  }

  @Test
  void offersOneSourceAChannelOnItsOwnServer() {
    assertThat(world.sources())
        .extracting(source -> source.id().value())
        .containsExactly("demo-blog", "demo-reviews", "demo-news", "demo-micro", "demo-forum");
    assertThat(world.sources())
        .allMatch(source -> source.url().toString().startsWith(world.address().toString()));
  }

  @Test
  void putsEveryPostIntoItsFeedInWellFormedForm() throws Exception {
    clock.advance(Duration.ofHours(1));

    assertThat(xml("/carnets/feed.rss").getElementsByTagName("item").getLength())
        .isEqualTo(samples(Channel.BLOG));
    assertThat(xml("/avis/feed.rss").getElementsByTagName("item").getLength())
        .isEqualTo(samples(Channel.REVIEWS));
    assertThat(xml("/gazette/feed.atom").getElementsByTagNameNS(ATOM, "entry").getLength())
        .isEqualTo(samples(Channel.NEWS));
    assertThat(micro()).hasSize(samples(Channel.MICRO));
    assertThat(xml("/forum/posts.rss").getElementsByTagName("item").getLength())
        .isEqualTo(samples(Channel.FORUM));
  }

  @Test
  void givesEveryForumPostAnAuthorATopicAndWhatItAnswers() throws Exception {
    NodeList items = xml("/forum/posts.rss").getElementsByTagName("item");
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      boolean answer = item.getElementsByTagName("thr:in-reply-to").getLength() == 1;

      assertThat(text(item, "dc:creator")).isNotBlank();
      assertThat(text(item, "title")).isNotBlank();
      assertThat(text(item, "title").startsWith("Re: ")).isEqualTo(answer);
    }
  }

  @Test
  void publishesNothingInTheFuture() throws Exception {
    List<Instant> dates = new ArrayList<>();
    for (String path : List.of("/carnets/feed.rss", "/avis/feed.rss", "/forum/posts.rss")) {
      texts(xml(path), "pubDate")
          .forEach(date ->
              dates.add(
                  OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    }
    texts(xml("/gazette/feed.atom"), "published").forEach(date -> dates.add(Instant.parse(date)));
    micro().forEach(i -> dates.add(Instant.parse(i.required("date_published").stringValue())));

    assertThat(dates).hasSizeGreaterThan(300).allMatch(date -> !date.isAfter(NOW));
    assertThat(dates).anyMatch(date -> date.isBefore(NOW.minus(Duration.ofDays(26))));
  }

  @Test
  void letsMorePostsAppearWhileTimePasses() throws Exception {
    int atFirst = micro().size();
    clock.advance(Duration.ofSeconds(19));
    int justBefore = micro().size();
    clock.advance(Duration.ofSeconds(1));
    int justAfter = micro().size();

    assertThat(justBefore).isEqualTo(atFirst);
    assertThat(justAfter).isEqualTo(atFirst + 1);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void answersNotModifiedToWhoHasTheFeedAlready(Channel channel) throws Exception {
    HttpResponse<String> first = get(channel.feedPath());
    String etag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = send("GET", channel.feedPath(), "If-None-Match", etag);
    HttpResponse<String> other = send("GET", channel.feedPath(), "If-None-Match", "\"old\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void changesTheValidatorWhenAPostAppears() throws Exception {
    String etag = get("/perchoir/feed.json").headers().firstValue("ETag").orElseThrow();
    clock.advance(Duration.ofMinutes(1));

    assertThat(send("GET", "/perchoir/feed.json", "If-None-Match", etag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void opensAReadablePageForEveryLink() throws Exception {
    List<String> links = new ArrayList<>(texts(xml("/forum/posts.rss"), "link"));
    links.addAll(texts(xml("/carnets/feed.rss"), "link"));
    micro().stream().limit(40).forEach(item -> links.add(item.required("url").stringValue()));

    assertThat(links).hasSizeGreaterThan(120);
    for (String link : links) {
      assertThat(link).startsWith(world.address().toString());
      HttpResponse<String> page = get(URI.create(link).getPath());
      assertThat(page.statusCode()).as(link).isEqualTo(200);
      assertThat(Jsoup.parse(page.body()).select("article p").text()).as(link).isNotBlank();
    }
  }

  @Test
  void hidesThePageOfAPostThatIsNotPublishedYet() throws Exception {
    assertThat(get("/perchoir/micro-258").statusCode()).isEqualTo(404);
    clock.advance(Duration.ofMinutes(5));
    assertThat(get("/perchoir/micro-258").statusCode()).isEqualTo(200);
  }

  @Test
  void showsATopicFromItsFirstPostOn() throws Exception {
    var page = Jsoup.parse(get("/forum/asso").body());

    assertThat(page.select("h1").text()).isEqualTo("Quel hébergeur pour une petite association ?");
    assertThat(page.select("article").size()).isGreaterThan(5);
    assertThat(page.select("article").first().id()).isEqualTo("forum-001");
  }

  @Test
  void letsRobotsInAndShowsAFrontPage() throws Exception {
    assertThat(get("/robots.txt").body()).contains("User-agent: *").contains("Allow: /");
    assertThat(Jsoup.parse(get("/").body()).select("a[href]")).hasSize(10);
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesOtherMethodsAndUnknownPaths() throws Exception {
    assertThat(send("POST", "/", "X-Any", "1").statusCode()).isEqualTo(405);
    assertThat(get("/forum/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    assertThat(send("HEAD", "/avis", "X-Any", "1").body()).isEmpty();
  }

  @Test
  void keepsIdentifiersWhenItBeginsOnAnotherDay() throws Exception {
    List<String> today = ids();
    try (DemoWorld later = DemoWorld.start(NOW.plus(Duration.ofDays(9)), clock)) {
      world.close();
      world = later;
      clock.advance(Duration.ofDays(9));
      assertThat(ids()).isEqualTo(today);
    }
  }

  @Test
  void takesAnotherPortWhenThePreferredOneIsTaken() {
    try (DemoWorld second = DemoWorld.start(NOW, clock, world.port())) {
      assertThat(second.port()).isNotEqualTo(world.port()).isPositive();
    }
  }

  @Test
  void returnsToItsPortAfterARestart() {
    int port = world.port();
    world.close();
    world = DemoWorld.start(NOW, clock, port);

    assertThat(world.port()).isEqualTo(port);
    assertThat(world.sources()).allMatch(source -> source.url().uri().getPort() == port);
  }

  private List<String> ids() throws Exception {
    return micro().stream().map(item -> item.required("id").stringValue()).toList();
  }

  private static int samples(Channel channel) {
    return (int) SampleFiles.read().stream().filter(post -> post.channel() == channel).count();
  }

  private List<JsonNode> micro() throws Exception {
    JsonNode feed = JsonMapper.shared().readTree(get("/perchoir/feed.json").body());
    assertThat(feed.required("version").stringValue())
        .isEqualTo("https://jsonfeed.org/version/1.1");
    return feed.required("items").valueStream().toList();
  }

  private Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    byte[] body = get(path).body().getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
  }

  private static List<String> texts(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "Accept", "*/*");
  }

  private HttpResponse<String> send(String method, String path, String header, String value)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(world.address().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header(header, value)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
