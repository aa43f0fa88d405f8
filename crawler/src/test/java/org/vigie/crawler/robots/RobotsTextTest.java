package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTextTest {
  private static final String ORIGIN = "https://example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "User-agent: *\nDisallow:\n",
        "User-agent: *\nDisallow: /\nCrawl-delay: 2.5\n",
        "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.php$\nCrawl-delay: 259200\n",
        "User-agent: vigie\nDisallow: /é/%C3%A9 x#y\nAllow: /q?a=b&c=%2F\n\nUser-agent: *\nDisallow: /\n",
        "User-agent: other\nDisallow: /\n",
        "<html><body>not found</body></html>",
        "User-agent: *\nCrawl-delay: 99999999999999\nDisallow: /a b\n"
      })
  void whatIsKeptMeansTheSame(String given) {
    RobotsText text = new RobotsText("Vigie");
    SimpleRobotRules read = text.parse(ORIGIN + "/robots.txt", given);
    SimpleRobotRules kept = text.parse(ORIGIN + "/robots.txt", RobotsText.write(read));
    assertThat(kept.getCrawlDelay()).isEqualTo(read.getCrawlDelay());
    Stream.of(
            "/",
            "/a",
            "/a/b",
            "/a/c",
            "/x.php",
            "/x.php5",
            "/%C3%A9/%C3%A9",
            "/q?a=b&c=%2F",
            "/a%20b")
        .map(path -> ORIGIN + path)
        .forEach(url -> assertThat(kept.isAllowed(url)).as(url).isEqualTo(read.isAllowed(url)));
  }

  @Test
  void aRuleThatIsCutInTwoIsNone() {
    String before = "User-agent: *\nDisallow: /secret\n#";
    String half = "\nDisallow: /";
    String padding = "x".repeat(RobotsText.READ - before.length() - half.length());
    RobotsText text = new RobotsText("Vigie");
    SimpleRobotRules read = text.parse(ORIGIN + "/robots.txt", before + padding + half + "a\n");
    assertThat(read.isAllowed(ORIGIN + "/feed")).isTrue();
    assertThat(read.isAllowed(ORIGIN + "/secret")).isFalse();
  }
}
