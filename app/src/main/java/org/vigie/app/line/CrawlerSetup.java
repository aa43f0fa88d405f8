package org.vigie.app.line;

import java.time.Duration;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.Contact;
import org.vigie.app.config.settings.NetworkRange;
import org.vigie.app.crawllog.FileCrawlLog;
import org.vigie.app.crawllog.LogBounds;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.domain.source.CrawlLog;

/** Turns the configuration into the crawler's settings. */
public final class CrawlerSetup {
  private static final String DEFAULT_CONTACT = "https://vigie.example/crawler";

  /** A crash may lose this much of the crawl log. */
  private static final Duration FLUSH_EVERY = Duration.ofMillis(500);

  private CrawlerSetup() {}

  /**
   * Returns the settings of a reader without a configuration.
   *
   * @return the defaults, under the contact of the product
   */
  public static CrawlerSettings anonymous() {
    return CrawlerSettings.defaults(Version.current(), DEFAULT_CONTACT);
  }

  /**
   * Turns the configuration into settings.
   *
   * @param config the section "crawler" of vigie.yml
   * @return the settings
   */
  public static CrawlerSettings of(org.vigie.app.config.settings.CrawlerSettings config) {
    Contact contact = config.contact();
    CrawlerSettings defaults =
        CrawlerSettings.defaults(
            Version.current(), contact == null ? DEFAULT_CONTACT : contact.value());
    return defaults
        .but()
        .connectTimeout(config.connectTimeout())
        .readTimeout(shorter(defaults.readTimeout(), config.totalTimeout()))
        .totalTimeout(config.totalTimeout())
        .maxBody(Math.toIntExact(config.maxBody().bytes()))
        .parallel(config.parallel())
        .hostDelay(config.hostDelay())
        .allowPrivateNetworks(
            config.allowPrivateNetworks().stream().map(NetworkRange::toString).toList())
        .settings();
  }

  /**
   * Returns how much of the crawl log is kept.
   *
   * @param config the section "crawler" of vigie.yml
   * @return the bounds
   */
  public static LogBounds logBounds(org.vigie.app.config.settings.CrawlerSettings config) {
    return new LogBounds(config.logDays(), config.logSize().bytes(), FLUSH_EVERY);
  }

  /**
   * Opens the crawl log for look-ups, whoever writes it.
   *
   * @param config the configuration
   * @param place where the line runs
   * @return the log
   */
  public static CrawlLog logForReading(VigieConfig config, Place place) {
    return FileCrawlLog.reading(
        place.data(), logBounds(config.settings().crawler()), place.clock());
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
