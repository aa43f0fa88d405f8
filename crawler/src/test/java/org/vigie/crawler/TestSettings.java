package org.vigie.crawler;

import java.time.Duration;
import java.util.List;

/** Settings for servers on loopback. */
public final class TestSettings {
  private TestSettings() {}

  /** Loopback is allowed, no delay between requests. */
  public static CrawlerSettings loopback() {
    return CrawlerSettings.defaults("1.0", "https://vigie.example/bot")
        .forPrivate(List.of("127.0.0.0/8"));
  }

  /** The same with other limits. */
  public static CrawlerSettings limits(Duration total, int maxBody, int maxRedirects) {
    return loopback()
        .but()
        .totalTimeout(total)
        .maxBody(maxBody)
        .maxRedirects(maxRedirects)
        .settings();
  }

  /** The same with a delay between requests. */
  public static CrawlerSettings delayed(Duration hostDelay, Duration longestWait) {
    return loopback().but().hostDelay(hostDelay).longestWait(longestWait).settings();
  }

  /** No private network is allowed. */
  public static CrawlerSettings publicOnly() {
    return CrawlerSettings.defaults("1.0", "https://vigie.example/bot").forPrivate(List.of());
  }
}
