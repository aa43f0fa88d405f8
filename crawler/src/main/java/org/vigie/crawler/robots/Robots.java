package org.vigie.crawler.robots;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Inquiry;
import org.vigie.crawler.fetch.Trail;
import org.vigie.crawler.fetch.Validators;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile;

/**
 * The robots.txt of each origin: a bounded number in memory, all of them behind, so that a restart
 * asks for none again. Fetching is left to the caller. Safe for use by many threads.
 */
final class Robots {
  private static final Logger LOG = LoggerFactory.getLogger(Robots.class);

  private static final int MOST_ORIGINS = 20_000;
  private static final long MOST_CHARS = 16_000_000;

  /** RFC 9309, 2.3.1.2: at least five. */
  private static final int REDIRECTS = 5;

  private final HostStates states;
  private final RobotsVisit visit;
  private final SequencedMap<String, Entry> known = new LinkedHashMap<>(64, 0.75f, true);
  private long chars;

  Robots(CrawlerSettings settings, HostStates states) {
    this.states = states;
    this.visit = new RobotsVisit(new RobotsText(settings.robotsName()), settings.robotsLifetime());
  }

  /** A file and what it means. */
  private record Entry(RobotsFile file, Rules rules) {
    /** An outage means something else when it has become long. */
    boolean isSettled() {
      return file.outage() == null;
    }

    long chars() {
      return file.rules() == null ? 0 : file.rules().length();
    }
  }

  /** The origin of an address: "https://example.org". */
  static String origin(CanonicalUrl url) {
    URI uri = url.uri();
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The rules of an address's origin, when they are known and fresh; null when not. */
  @Nullable Rules fresh(CanonicalUrl url, Instant now) {
    Entry entry = entry(origin(url), now);
    return entry == null || !entry.file().until().isAfter(now) ? null : rules(entry, now);
  }

  /** The rules that were last read, fresh or not; null when none were. */
  @Nullable Rules last(CanonicalUrl url, Instant now) {
    Entry entry = entry(origin(url), now);
    return entry == null ? null : rules(entry, now);
  }

  private Rules rules(Entry entry, Instant now) {
    return entry.isSettled() ? entry.rules() : visit.rules(entry.file(), now);
  }

  /** What to ask for to learn the rules of an address's origin. */
  Inquiry inquiry(CanonicalUrl url, Instant now) {
    String origin = origin(url);
    CanonicalUrl address = new CanonicalUrl(URI.create(origin + "/robots.txt"));
    Entry entry = entry(origin, now);
    if (entry == null || entry.file().address() == null || entry.file().rules() == null) {
      return new Inquiry(address, Validators.NONE, address, REDIRECTS, RobotsText.READ);
    }
    RobotsFile file = entry.file();
    CanonicalUrl givenBy = CanonicalUrl.parse(String.valueOf(file.address())).orElse(address);
    Validators validators = new Validators(file.etag(), file.lastModified());
    return new Inquiry(address, validators, givenBy, REDIRECTS, RobotsText.READ);
  }

  /** Remembers what came of the inquiry; null when the answer was not the host's. */
  @Nullable Rules remember(CanonicalUrl url, Trail trail, Instant now) {
    String origin = origin(url);
    Entry entry = entry(origin, now);
    RobotsFile file = visit.after(origin, entry == null ? null : entry.file(), trail, now);
    if (file == null) {
      return null;
    }
    try {
      states.keep(file);
    } catch (RuntimeException e) {
      LOG.warn("event=robots-not-saved origin={} reason=\"{}\"", origin, e.getMessage());
    }
    return put(file, now).rules();
  }

  private @Nullable Entry entry(String origin, Instant now) {
    synchronized (known) {
      Entry entry = known.get(origin);
      if (entry != null) {
        return entry;
      }
    }
    try {
      return states.robots(origin).map(file -> put(file, now)).orElse(null);
    } catch (RuntimeException e) {
      LOG.warn("event=robots-not-read origin={} reason=\"{}\"", origin, e.getMessage());
      return null;
    }
  }

  private Entry put(RobotsFile file, Instant now) {
    Entry entry = new Entry(file, visit.rules(file, now));
    synchronized (known) {
      Entry before = known.put(file.origin(), entry);
      chars += entry.chars() - (before == null ? 0 : before.chars());
      while (known.size() > 1 && (known.size() > MOST_ORIGINS || chars > MOST_CHARS)) {
        chars -= known.pollFirstEntry().getValue().chars();
      }
    }
    return entry;
  }
}
