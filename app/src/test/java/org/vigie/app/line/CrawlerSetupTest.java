package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.bind.DataSize;
import org.vigie.app.config.settings.Contact;
import org.vigie.app.config.settings.CrawlerSettings;
import org.vigie.app.config.settings.NetworkRange;

class CrawlerSetupTest {
  @Test
  void everyConfiguredKeyReachesTheCrawler() {
    var crawler = CrawlerSetup.of(settings(Duration.ofSeconds(60)));

    assertThat(crawler.userAgent()).contains("https://example.org/bot");
    assertThat(crawler.parallel()).isEqualTo(7);
    assertThat(crawler.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(crawler.totalTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(crawler.maxBody()).isEqualTo(70_000);
    assertThat(crawler.hostDelay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(crawler.allowPrivateNetworks()).containsExactly("10.1.0.0/16");
  }

  @Test
  void theBoundsOfTheCrawlLogAreThoseOfTheConfiguration() {
    var bounds = CrawlerSetup.logBounds(settings(Duration.ofSeconds(60)));

    assertThat(bounds.days()).isEqualTo(3);
    assertThat(bounds.bytes()).isEqualTo(2L << 20);
    assertThat(bounds.flushEvery()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aServerMayNotBeSilentForLongerThanTheWholeAnswerMayTake() {
    assertThat(CrawlerSetup.of(settings(Duration.ofSeconds(2))).readTimeout())
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(CrawlerSetup.of(settings(Duration.ofMinutes(5))).readTimeout())
        .isLessThan(Duration.ofMinutes(5));
  }

  private static CrawlerSettings settings(Duration totalTimeout) {
    return new CrawlerSettings(
        new Contact("https://example.org/bot"),
        Duration.ofSeconds(10),
        7,
        Duration.ofSeconds(3),
        totalTimeout,
        new DataSize(70_000),
        Duration.ofSeconds(2),
        List.of(NetworkRange.parse("10.1.0.0/16")),
        3,
        DataSize.parse("2MiB"),
        null);
  }
}
