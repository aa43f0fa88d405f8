package org.vigie.crawler;

import java.time.Duration;
import java.util.List;

/**
 * How the crawler behaves; built by the application from its configuration.
 *
 * @param userAgent the whole User-Agent header, with a contact; its first word up to the slash is
 *     the name that robots.txt rules are looked up for
 * @param connectTimeout how long opening a connection may take
 * @param readTimeout how long a server may be silent
 * @param totalTimeout how long one request may take in all, body included
 * @param maxBody the largest body that is read, in bytes after decompression
 * @param maxRedirects how many redirects are followed
 * @param parallel how many sources are parsed and delivered at the same time; eight times as many
 *     may be waiting for a host or an answer
 * @param hostDelay the least time between two requests to one host, of which a longer crawl-delay
 *     takes the place
 * @param longestWait how long a source may wait for its turn at a host before it is put off
 * @param robotsLifetime how long a robots.txt is believed, at most 24 hours
 * @param lease how long a claim on a source holds when the process dies
 * @param allowPrivateNetworks ranges in CIDR form, such as "127.0.0.0/8", that may be reached
 *     although they are not public
 */
public record CrawlerSettings(
    String userAgent,
    Duration connectTimeout,
    Duration readTimeout,
    Duration totalTimeout,
    int maxBody,
    int maxRedirects,
    int parallel,
    Duration hostDelay,
    Duration longestWait,
    Duration robotsLifetime,
    Duration lease,
    List<String> allowPrivateNetworks) {
  private static final Duration LONGEST_ROBOTS = Duration.ofHours(24);
  private static final int DEFAULT_MAX_BODY = 8 * 1024 * 1024;

  /** Checks the ranges and copies the list. */
  public CrawlerSettings {
    requirePositive("connect-timeout", connectTimeout);
    requirePositive("read-timeout", readTimeout);
    requirePositive("total-timeout", totalTimeout);
    requirePositive("lease", lease);
    if (maxBody < 1 || maxRedirects < 0 || parallel < 1 || hostDelay.isNegative()) {
      throw new IllegalArgumentException(
          "max-body and parallel are at least 1; max-redirects and host-delay at least 0");
    }
    if (robotsLifetime.compareTo(LONGEST_ROBOTS) > 0) {
      throw new IllegalArgumentException("robots.txt is believed for 24 hours at most (RFC 9309)");
    }
    allowPrivateNetworks = List.copyOf(allowPrivateNetworks);
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + ", not above 0");
    }
  }

  /**
   * The settings of a good guest.
   *
   * @param version the version of Vigie
   * @param contact where the owner of a site can complain: an address of a page or of mail
   * @return settings with a delay of one second between requests, and no private network
   */
  public static CrawlerSettings defaults(String version, String contact) {
    return new CrawlerSettings(
        "Vigie/" + version + " (+" + contact + ")",
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(45),
        DEFAULT_MAX_BODY,
        8,
        32,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2),
        LONGEST_ROBOTS,
        Duration.ofMinutes(10),
        List.of());
  }

  /**
   * Begins to change some of these settings.
   *
   * @return what takes the changes
   */
  public ChangedSettings but() {
    return new ChangedSettings(this);
  }

  /**
   * The same settings for servers on given private networks, without a delay between requests.
   *
   * @param networks ranges in CIDR form
   * @return the changed settings
   */
  public CrawlerSettings forPrivate(List<String> networks) {
    return but().hostDelay(Duration.ZERO).allowPrivateNetworks(networks).settings();
  }

  /**
   * Returns the name for which robots.txt rules are looked up.
   *
   * @return the product token of the User-Agent
   */
  public String robotsName() {
    return userAgent.split("/", 2)[0];
  }
}
