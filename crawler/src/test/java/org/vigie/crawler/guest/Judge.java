package org.vigie.crawler.guest;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges each request by what the sites answered before, as HTTP and RFC 9309 understand it. */
final class Judge {
  static final Duration HOST_DELAY = Duration.ofSeconds(1);

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration LONG_OUTAGE = Duration.ofDays(30);
  private static final Duration SLACK = Duration.ofMinutes(30);
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(15);
  private static final Duration WAIT_FOR_A_TURN = Duration.ofMinutes(2);
  private static final Duration ALMOST_A_DAY = Duration.ofHours(19);
  private static final int LOST = 5;
  private static final int IN_ROW = 3;

  private final Map<String, Site> sites;
  private final Tally tally;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, Quiet> domains = new HashMap<>();

  Judge(Map<String, Site> sites, Tally tally) {
    this.sites = sites;
    this.tally = tally;
  }

  /** What the judge knows of an address. */
  private static final class Page {
    private @Nullable Instant last;
    private @Nullable Instant read;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private Instant quietUntil = Instant.MIN;
    private Instant freshUntil = Instant.MIN;
    private boolean gone;
    private @Nullable Instant manual;
    private @Nullable Instant due;
    private @Nullable String movedTo;
    private boolean target;
    private int lost;
    private int failures;
    private @Nullable Duration backoff;
    private @Nullable Instant refused;
    private @Nullable String temporaryFrom;
  }

  /** Who refuses in a row, and until when all is quiet. */
  private static final class Quiet {
    private final Set<String> row = new LinkedHashSet<>();
    private Instant since = Instant.MAX;
    private Instant until = Instant.MIN;

    void refused(String subject, Instant now, Instant end) {
      row.add(subject);
      if (row.size() >= IN_ROW) {
        since = until.isAfter(now) ? since : now;
        until = end;
      }
    }

    /** Whether a request may be made; what is on its way at that moment cannot be called back. */
    boolean allows(Instant at) {
      return !at.isBefore(until) || !at.isAfter(since.plus(ON_ITS_WAY));
    }

    void answered() {
      row.clear();
      until = Instant.MIN;
    }
  }

  /** What the judge knows of a host. */
  private static final class Host {
    private final Quiet quiet = new Quiet();
    private @Nullable Instant last;
    private @Nullable Instant robots;
    private Instant robotsUntil = Instant.MIN;
    private @Nullable Instant outage;
  }

  /** A person asks for a manual refresh: what a server only recommends may be passed over. */
  synchronized void manual(String url, Instant at) {
    page(url).manual = at;
  }

  /** The crawler is started anew: an address is not to be asked for before it is due. */
  synchronized void restarted(String url, Instant due) {
    page(url).due = due;
  }

  private Page page(String url) {
    return pages.computeIfAbsent(url, _ -> new Page());
  }

  /** Hears a request and its answer. */
  synchronized void saw(Asked asked) {
    Site site = sites.get(asked.host());
    if (site == null) {
      return;
    }
    Page page = page(asked.url());
    Host host = hosts.computeIfAbsent(asked.host(), _ -> new Host());
    politeness(asked, site, host);
    header(asked, page);
    patience(asked, page, host);
    if (asked.robots()) {
      tally.that(
          Check.ROBOTS_SPARED,
          host.robots == null || !asked.at().isBefore(host.robotsUntil),
          asked);
    } else {
      document(asked, site, page, host);
    }
    learn(asked, page, host);
    page.last = asked.at();
    host.last = asked.at();
    page.manual = null;
  }

  private void politeness(Asked asked, Site site, Host host) {
    tally.that(Check.ONE_AT_A_TIME, asked.open() == 1, asked);
    Instant last = host.last;
    if (last != null) {
      Duration pause = Duration.between(last, asked.at());
      tally.that(Check.PAUSE, pause.compareTo(HOST_DELAY) >= 0, asked);
      if (site.crawlDelay.isPositive()) {
        tally.that(Check.CRAWL_DELAY, pause.compareTo(site.crawlDelay) >= 0, asked);
      }
    }
    tally.that(
        Check.USER_AGENT,
        asked.header("User-Agent").orElse("").matches("Vigie/\\S+ \\(\\+https://\\S+\\)"),
        asked);
    tally.that(
        Check.ACCEPT_ENCODING, asked.header("Accept-Encoding").orElse("").contains("gzip"), asked);
    tally.that(Check.NO_COOKIES, asked.header("Cookie").isEmpty(), asked);
  }

  private void header(Asked asked, Page page) {
    String match = asked.header("If-None-Match").orElse(null);
    String since = asked.header("If-Modified-Since").orElse(null);
    if (page.etag != null || page.lastModified != null) {
      tally.that(Check.CONDITIONAL, match != null || since != null, asked);
      tally.that(
          Check.BYTE_FOR_BYTE,
          requireNonNullElse(match, "").equals(requireNonNullElse(page.etag, ""))
              && requireNonNullElse(since, "").equals(requireNonNullElse(page.lastModified, "")),
          asked);
    } else {
      tally.that(Check.NOT_INVENTED, match == null && since == null, asked);
    }
  }

  private void patience(Asked asked, Page page, Host host) {
    if (page.quietUntil.isAfter(Instant.MIN)) {
      tally.that(Check.RETRY_AFTER, !asked.at().isBefore(page.quietUntil), asked);
    }
    if (host.quiet.until.isAfter(Instant.MIN)) {
      tally.that(Check.HOST_QUIET, !asked.at().isBefore(host.quiet.until), asked);
    }
    Quiet domain = domain(asked.host());
    if (domain.until.isAfter(Instant.MIN)) {
      tally.that(Check.DOMAIN_QUIET, domain.allows(asked.at()), asked);
    }
    if (page.refused != null) {
      Duration gap = Duration.between(page.refused, asked.at());
      boolean longer =
          page.backoff == null
              || gap.compareTo(page.backoff) > 0
              || gap.compareTo(ALMOST_A_DAY) >= 0;
      tally.that(Check.BACKOFF, longer, asked);
      page.backoff = gap;
    }
  }

  private Quiet domain(String host) {
    String[] labels = host.split("\\.");
    String domain = labels[labels.length - 2] + "." + labels[labels.length - 1];
    return domains.computeIfAbsent(domain, _ -> new Quiet());
  }

  private void document(Asked asked, Site site, Page page, Host host) {
    Instant at = asked.at();
    Duration believed = site.crawlDelay.multipliedBy(2).plus(DAY).plus(WAIT_FOR_A_TURN);
    tally.that(
        Check.ROBOTS_FIRST, host.robots != null && !at.isAfter(host.robots.plus(believed)), asked);
    if (host.outage != null) {
      tally.that(Check.ROBOTS_DOWN, !at.isBefore(host.outage.plus(LONG_OUTAGE)), asked);
    }
    tally.that(
        Check.DISALLOWED,
        site.disallowed.stream().noneMatch(prefix -> asked.path().startsWith(prefix)),
        asked);
    tally.that(Check.GONE, !page.gone, asked);
    moves(asked, page);
    Instant due = page.due;
    if (due != null) {
      tally.that(Check.RESTART, page.manual != null || !at.isBefore(due), asked);
      page.due = null;
    }
    if (page.last != null) {
      gaps(asked, site, page, Duration.between(page.last, at));
    }
    if (page.manual == null) {
      wishes(asked, site, page);
    }
  }

  private void moves(Asked asked, Page page) {
    if (page.movedTo != null) {
      Page target = page(page.movedTo);
      if (target.lost > 0) {
        tally.that(Check.MOVED_BACK, target.lost >= LOST, asked);
      } else if (target.last != null && target.failures == 0) {
        tally.that(Check.MOVED, false, asked);
      }
    }
    if (page.target) {
      tally.that(Check.MOVED, true, asked);
    }
    if (page.temporaryFrom != null) {
      Instant first = page(page.temporaryFrom).last;
      boolean before = first != null && first.plus(SLACK).isAfter(asked.at());
      tally.that(Check.TEMPORARY, before, asked);
    }
  }

  private void gaps(Asked asked, Site site, Page page, Duration gap) {
    Site.Wish wish = site.wish(asked.path());
    if (page.manual != null) {
      if (wish.kind() != Site.Kind.OTHER) {
        Instant soon = page.manual.plus(FIVE_MINUTES);
        tally.that(Check.MANUAL, asked.at().isBefore(soon), asked);
      }
      return;
    }
    boolean apart = gap.compareTo(FIVE_MINUTES) >= 0;
    tally.that(Check.FIVE_MINUTES, apart, asked);
    if (wish.kind() == Site.Kind.TWICE) {
      tally.that(Check.DUPLICATE, apart, asked);
    }
    if (page.failures >= 9) {
      tally.that(Check.FAILING, gap.compareTo(ALMOST_A_DAY) >= 0, asked);
    }
    if (wish.kind() != Site.Kind.OTHER && page.read != null) {
      Duration most = DAY.plus(SLACK).plusHours(wish.skipHours().size());
      tally.that(Check.ONE_DAY, gap.compareTo(most.plusDays(wish.skipDays().size())) <= 0, asked);
    }
    if (wish.kind() == Site.Kind.MONTHLY) {
      tally.that(Check.SLOW, gap.compareTo(Duration.ofHours(5)) >= 0, asked);
    }
  }

  private void wishes(Asked asked, Site site, Page page) {
    Site.Wish wish = site.wish(asked.path());
    if (page.freshUntil.isAfter(Instant.MIN)) {
      tally.that(Check.FRESH, !asked.at().isBefore(page.freshUntil), asked);
    }
    if (page.read == null) {
      return;
    }
    ZonedDateTime utc = asked.at().atZone(ZoneOffset.UTC);
    Duration ttl = wish.ttl();
    if (ttl != null) {
      tally.that(Check.TTL, !asked.at().isBefore(page.read.plus(ttl)), asked);
    }
    if (!wish.skipHours().isEmpty()) {
      tally.that(Check.SKIP_HOURS, !wish.skipHours().contains(utc.getHour()), asked);
    }
    if (!wish.skipDays().isEmpty()) {
      tally.that(Check.SKIP_DAYS, !wish.skipDays().contains(utc.getDayOfWeek()), asked);
    }
  }

  private void learn(Asked asked, Page page, Host host) {
    Reply reply = asked.reply();
    Instant at = asked.at();
    int status = reply.status();
    Duration wait = retryAfter(reply, at);
    boolean refusal = status == 429 || (wait != null && (status == 503 || status == 403));
    if (refusal && wait != null) {
      page.quietUntil = at.plus(wait);
      host.quiet.refused(asked.url(), at, at.plus(wait));
      if (host.quiet.row.size() >= IN_ROW) {
        domain(asked.host()).refused(asked.host(), at, at.plus(wait));
      }
    }
    page.refused = status == 429 && wait == null && !asked.robots() ? at : null;
    page.backoff = page.refused == null ? null : page.backoff;
    if (status >= 200 && status < 400) {
      page.quietUntil = Instant.MIN;
      host.quiet.answered();
      domain(asked.host()).answered();
    }
    if (status == 200 || status == 304) {
      read(reply, at, page);
    }
    boolean failed = status == 0 || status >= 400;
    page.failures = failed ? page.failures + 1 : 0;
    page.lost = status == 404 ? page.lost + 1 : 0;
    page.gone |= status == 410;
    page.movedTo = null;
    redirects(asked, page);
    if (asked.robots()) {
      robots(asked, host, wait);
    }
  }

  private static void read(Reply reply, Instant at, Page page) {
    page.read = at;
    if (reply.status() == 200) {
      page.etag = reply.header("ETag");
      page.lastModified = reply.header("Last-Modified");
    }
    String control = reply.header("Cache-Control");
    String expires = reply.header("Expires");
    Duration fresh =
        control != null && control.startsWith("max-age=")
            ? Duration.ofSeconds(Long.parseLong(control.substring("max-age=".length())))
            : expires == null ? null : Duration.between(at, date(expires));
    page.freshUntil = fresh == null ? Instant.MIN : at.plus(fresh.compareTo(DAY) > 0 ? DAY : fresh);
  }

  private void redirects(Asked asked, Page page) {
    int status = asked.reply().status();
    String location = asked.reply().header("Location");
    if (location == null) {
      return;
    }
    String target = location.replaceFirst("^http://([^/:]+)(:\\d+)?/", "$1/");
    page.etag = null;
    page.lastModified = null;
    if ((status == 301 || status == 308) && page.temporaryFrom == null) {
      page.movedTo = target.equals(asked.url()) ? null : target;
      page(target).target = true;
    } else if (status == 302 && !asked.robots()) {
      page(target).temporaryFrom = asked.url();
    }
  }

  private void robots(Asked asked, Host host, @Nullable Duration wait) {
    int status = asked.reply().status();
    boolean down = status == 0 || status == 429 || status >= 500;
    Instant at = asked.at();
    host.robots = at;
    if (down) {
      host.outage = host.outage == null ? at : host.outage;
      Duration least = Duration.ofMinutes(30);
      host.robotsUntil = at.plus(wait == null || wait.compareTo(least) < 0 ? least : wait);
      return;
    }
    host.outage = null;
    String control = asked.reply().header("Cache-Control");
    Duration said =
        control == null ? DAY : Duration.ofSeconds(Long.parseLong(control.substring(8)));
    Duration hour = Duration.ofHours(1);
    Duration life = said.compareTo(hour) < 0 ? hour : said;
    // The rules of a long delay are still in use when its turn comes.
    host.robotsUntil = at.plus(life.compareTo(DAY) > 0 ? DAY : life);
  }

  private static @Nullable Duration retryAfter(Reply reply, Instant at) {
    String value = reply.header("Retry-After");
    if (value == null) {
      return null;
    }
    return value.matches("\\d+")
        ? Duration.ofSeconds(Long.parseLong(value))
        : Duration.between(at, date(value));
  }

  private static Instant date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
