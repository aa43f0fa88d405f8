package org.vigie.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Gone;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What the robots.txt of each host says, remembered for a bounded time (RFC 9309). Fetching is left
 * to the caller; this reads and remembers.
 */
final class Robots {
  /** RFC 9309, 2.5: at least 500 KiB must be read; what follows is ignored. */
  private static final int READ = 512 * 1024;

  private static final int MOST_HOSTS = 20_000;

  /** An unreachable robots.txt forbids all, and is asked for again after this time. */
  private static final Duration UNREACHABLE_LIFETIME = Duration.ofMinutes(30);

  private final List<String> names;
  private final Duration lifetime;
  private final Map<String, Rules> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
              return size() > MOST_HOSTS;
            }
          });

  Robots(CrawlerSettings settings) {
    this.names = List.of(settings.robotsName().toLowerCase(Locale.ROOT));
    this.lifetime = settings.robotsLifetime();
  }

  /** What a host says. */
  sealed interface Rules {
    Instant until();
  }

  /** Rules that were read, or that follow from there being none. */
  record Known(SimpleRobotRules rules, Instant until) implements Rules {
    boolean allows(CanonicalUrl url) {
      return rules.isAllowed(url.toString());
    }

    Duration delay() {
      long millis = rules.getCrawlDelay();
      return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }
  }

  /** Nothing is known, so nothing else is asked of the host. */
  record Unknown(FetchResult answer, Instant until) implements Rules {}

  /** Where the rules for an address are. */
  static CanonicalUrl address(CanonicalUrl url) {
    URI uri = url.uri();
    return new CanonicalUrl(
        URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/robots.txt"));
  }

  /** The rules of an address's host, when they are known and fresh; null when not. */
  @org.jspecify.annotations.Nullable
  Rules remembered(CanonicalUrl url, Instant now) {
    Rules rules = remembered.get(address(url).toString());
    return rules == null || rules.until().isBefore(now) ? null : rules;
  }

  /** Reads and remembers what the fetch of robots.txt brought. */
  Rules remember(CanonicalUrl url, FetchResult answer, Instant now) {
    Instant until = now.plus(lifetime);
    Rules rules =
        switch (answer) {
          case Fetched found -> new Known(parsed(url, found), until);
          case NotModified same -> new Known(all(), until);
          case Gone none -> new Known(all(), until);
          case Failed failed when failed.status() >= 400 && failed.status() < 500 ->
              new Known(all(), until);
          // Not an answer of the host's: it is asked again at once.
          case Failed failed when failed.reason() == Reason.INTERRUPTED ->
              new Unknown(failed, now.minusNanos(1));
          case RateLimited ours when ours.status() == 0 -> new Unknown(ours, now.minusNanos(1));
          case Failed failed -> new Unknown(failed, now.plus(UNREACHABLE_LIFETIME));
          case RateLimited limited -> new Unknown(limited, now.plus(UNREACHABLE_LIFETIME));
          case Refused refused -> new Unknown(refused, now.plus(UNREACHABLE_LIFETIME));
        };
    remembered.put(address(url).toString(), rules);
    return rules;
  }

  private static SimpleRobotRules all() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private SimpleRobotRules parsed(CanonicalUrl url, Fetched found) {
    byte[] bytes = found.body().bytes();
    byte[] read = bytes.length > READ ? Arrays.copyOf(bytes, READ) : bytes;
    // The parser keeps state while it works, and would turn a long delay into a ban.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(address(url).toString(), read, "text/plain", names);
  }
}
