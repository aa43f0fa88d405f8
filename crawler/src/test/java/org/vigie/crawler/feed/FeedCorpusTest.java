package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.url.Links;
import org.vigie.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads public collections of feeds and counts what agrees with their expected answers. */
class FeedCorpusTest {
  private static final URI BASE = URI.create("http://feed.example/feed.xml");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is compared in each feed or entry. */
  private enum Field {
    COUNT,
    FEED_TITLE,
    FEED_LINK,
    TITLE,
    LINK,
    ID,
    PUBLISHED,
    UPDATED
  }

  private final Map<Field, AtomicInteger> right = new EnumMap<>(Field.class);
  private final Map<Field, AtomicInteger> all = new EnumMap<>(Field.class);
  private final List<String> wrong = new ArrayList<>();
  private final FeedParser parser = new FeedParser();

  @Test
  void agreesWithTheExpectedAnswers() throws IOException {
    for (Path feed : files("feeds/gofeed")) {
      Optional<Path> expected = expected(feed);
      if (expected.isPresent()) {
        compare(feed, JSON.readTree(Files.readAllBytes(expected.get())));
      }
    }
    wrong.forEach(System.out::println);
    int agreed = right.values().stream().mapToInt(AtomicInteger::get).sum();
    int asked = all.values().stream().mapToInt(AtomicInteger::get).sum();
    System.out.println("gofeed: " + agreed + " of " + asked + " agree; by field " + all + right);
    // Measured: 182 of 184. The other two take Dublin Core's date, which is that of publishing
    // when nothing else is said, for one of change as well.
    assertThat(agreed).isGreaterThanOrEqualTo(asked - 2);
    assertThat(wrong).allMatch(line -> line.contains("UPDATED"));
  }

  @Test
  @Timeout(120)
  void readsEveryFeedOfTheLibraryWithoutHanging() throws IOException {
    int readable = 0;
    List<Path> files = files("feeds/rome");
    for (Path file : files) {
      FeedResult result = inTime(file);
      if (result instanceof ParsedFeed) {
        readable++;
      } else {
        System.out.println(file.getFileName() + " " + result);
      }
    }
    System.out.println("rome: " + readable + " of " + files.size() + " are feeds");
    // Measured: all but a page and a logging configuration.
    assertThat(readable).isGreaterThanOrEqualTo(files.size() - 2);
  }

  @Test
  @Timeout(300)
  void readsEveryFeedOfTheOtherCollectionWithoutHanging() throws IOException {
    int readable = 0;
    List<Path> files =
        files("feeds/gofeed").stream().filter(f -> !f.toString().endsWith(".json")).toList();
    for (Path file : files) {
      readable += inTime(file) instanceof ParsedFeed ? 1 : 0;
    }
    System.out.println("gofeed: " + readable + " of " + files.size() + " are feeds");
    assertThat(readable).isGreaterThan(files.size() * 95 / 100);
  }

  private void compare(Path file, JsonNode expected) throws IOException {
    FeedResult result = inTime(file);
    if (!(result instanceof ParsedFeed feed)) {
      check(file, Field.COUNT, "feed", result.toString());
      return;
    }
    if (expected.path("title").isString()) {
      check(file, Field.FEED_TITLE, expected.path("title").asString(), feed.title());
    }
    link(expected).ifPresent(link -> check(file, Field.FEED_LINK, link, feed.link()));
    JsonNode items = expected.has("entries") ? expected.path("entries") : expected.path("items");
    for (int i = 0; i < items.size(); i++) {
      if (i < feed.entries().size()) {
        compare(file, items.get(i), feed.entries().get(i));
      } else if (says(items.get(i))) {
        check(file, Field.COUNT, "" + items.size(), "" + feed.entries().size());
      }
    }
  }

  /** No file takes longer than a slow machine needs for any of them. */
  private FeedResult inTime(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> parser.parse(bytes, null, BASE), file::toString);
  }

  private static boolean says(JsonNode item) {
    return item.has("title") || item.has("link") || item.has("id") || item.has("guid");
  }

  private void compare(Path file, JsonNode item, Entry entry) {
    if (item.path("title").isString()) {
      check(file, Field.TITLE, item.path("title").asString(), entry.title());
    }
    link(item).ifPresent(link -> check(file, Field.LINK, link, entry.link()));
    id(item).ifPresent(id -> check(file, Field.ID, id, entry.id()));
    date(item, "publishedParsed")
        .or(() -> date(item, "pubDateParsed"))
        .ifPresent(d -> check(file, Field.PUBLISHED, d.toString(), "" + entry.published()));
    date(item, "updatedParsed")
        .ifPresent(d -> check(file, Field.UPDATED, d.toString(), "" + entry.updated()));
  }

  private static Optional<String> link(JsonNode node) {
    for (String name : List.of("link", "url", "home_page_url")) {
      if (node.path(name).isString()) {
        return Optional.of(Links.resolve(BASE, node.path(name).asString()));
      }
    }
    for (JsonNode link : node.path("links").values()) {
      if (link.has("href") && link.path("rel").asString("alternate").equals("alternate")) {
        return Optional.of(Links.resolve(BASE, link.path("href").asString("")));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> id(JsonNode item) {
    JsonNode guid = item.path("guid");
    return Stream.of(item.path("id"), guid, guid.path("value"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst();
  }

  private static Optional<Instant> date(JsonNode item, String name) {
    return item.path(name).isString()
        ? Optional.of(Instant.parse(item.path(name).asString()))
        : Optional.empty();
  }

  private void check(Path file, Field field, String expected, String found) {
    all.computeIfAbsent(field, f -> new AtomicInteger()).incrementAndGet();
    if (expected.strip().equals(found == null ? "" : found.strip())) {
      right.computeIfAbsent(field, f -> new AtomicInteger()).incrementAndGet();
    } else {
      wrong.add(file.getFileName() + " " + field + " expected " + expected + " found " + found);
    }
  }

  private static Optional<Path> expected(Path feed) {
    String name = feed.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    String other = name.endsWith(".xml") ? stem + ".json" : stem + "_expected.json";
    return Optional.of(feed.resolveSibling(other)).filter(Files::isRegularFile);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(SharedData.folder(folder))) {
      return walk.filter(p -> p.toString().matches(".*\\.(xml|rss|json)")).sorted().toList();
    }
  }

  @Test
  @Timeout(60)
  void hostileXmlIsHarmless() throws IOException {
    try (Stream<Path> walk = Files.walk(SharedData.folder("hostile/xxe"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String found = inTime(file).toString();
        assertThat(found).doesNotContain("root:x").doesNotContain("/bin/");
      }
    }
  }
}
