package org.vigie.crawler.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.crawler.text.HtmlText;
import org.vigie.testkit.SharedData;

/** Pages made to keep a reader busy: each is so large that quadratic time would not end. */
class HostilePageTest {
  private static final int LARGEST = 3 * 1024 * 1024;
  private static final URI BASE = URI.create("https://blog.example/");

  private static String filled(String start, String repeated) {
    return start + repeated.repeat((LARGEST - start.length()) / repeated.length());
  }

  private static String data(String json) {
    return "<script type=application/ld+json>" + json;
  }

  private static String numbered(String start, int count) {
    return IntStream.range(0, count).mapToObj(i -> start + i).collect(Collectors.joining(" "));
  }

  /** Made one at a time: all of them together fill a small heap. */
  static Stream<Supplier<String>> pages() {
    return Stream.of(
        () -> filled("", "<div>"),
        () -> filled("", "<b>"),
        () -> filled("", "<p>a"),
        () -> filled("", "<a><div>"),
        () -> filled("", "<table>x"),
        () -> filled("", "<ul><li>"),
        () -> filled("", "<svg><p>"),
        () -> filled("<div class=x>".repeat(500), "<a class=byline rel=author>x</a>"),
        () -> filled(numbered("<b a=", 50_000).replace(" <", "><") + ">", "<p>x"),
        () -> filled("", "<div class='" + "ad ".repeat(30) + "'>x</div>"),
        () -> "<div " + numbered("a", 300_000) + ">x",
        () -> filled("<p>", " "),
        () -> filled("<title>", "x - "),
        () -> filled("", "<time>1 mai 2026</time>"),
        () -> filled("", "<meta name=author content=a>"),
        () -> filled(data(""), " "),
        () -> filled(data(""), "["),
        () -> filled(data("["), "{},"),
        () -> filled(data("{\"@type\":\"Article\",\"headline\":\""), " |"),
        () -> filled(data("{\"@type\":\"Article\",\"articleBody\":\""), "<b>"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Timeout(60)
  void isReadInBoundedTime(Supplier<String> page) {
    byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
    Article article = new ArticleExtractor().extract(bytes, "text/html; charset=utf-8", BASE);
    assertThat(article.text()).hasSizeLessThanOrEqualTo(HtmlText.LONGEST);
    assertThat(article.title()).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void takesSoManyElementsAndNoMore() {
    String many = "<p>x</p>".repeat(PageParser.MOST_ELEMENTS + 10_000);
    assertThat(PageParser.parse(many).body().childNodeSize())
        .isBetween(PageParser.MOST_ELEMENTS - 10, PageParser.MOST_ELEMENTS + 10);
  }

  @Test
  void leavesNothingHostileOfScripts() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.folder("hostile/xss"))) {
      for (Path file : files.toList()) {
        String page = "<p>" + Files.readString(file, StandardCharsets.ISO_8859_1);
        Article article =
            new ArticleExtractor().extract(page.getBytes(StandardCharsets.UTF_8), null, BASE);
        assertThat(article.text()).hasSizeLessThanOrEqualTo(HtmlText.LONGEST).doesNotContain("\0");
      }
    }
  }
}
