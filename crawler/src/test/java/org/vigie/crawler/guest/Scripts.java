package org.vigie.crawler.guest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.vigie.testkit.web.Request;

/** The net of the referee: 1,000 sources on sites of every kind. */
final class Scripts {
  static final int SOURCES = 1_000;

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  private final Instant start;
  private final Map<String, Site> sites = new LinkedHashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final List<String> fast = new ArrayList<>();
  private final List<String> manual = new ArrayList<>();
  private int port;

  Scripts(Instant start) {
    this.start = start;
    build();
  }

  Map<String, Site> sites() {
    return sites;
  }

  /** Addresses of the sources, as host and path. */
  List<String> sources() {
    return sources;
  }

  /** Those with a post every ten minutes. */
  List<String> fast() {
    return fast;
  }

  /** Those that a person refreshes. */
  List<String> manual() {
    return manual;
  }

  void port(int served) {
    port = served;
  }

  /** How an address answers. */
  private interface Script extends BiFunction<Request, Instant, Reply> {}

  private void build() {
    hosts("etag", 8, 5, (feed, _) -> feed.etag("\"%s\""), WEEK);
    hosts("modified", 20, 5, (feed, _) -> feed.modified(), MONTH);
    hosts("weak", 10, 4, (feed, _) -> feed.etag("W/\"%s\""), MONTH);
    hosts("strange", 10, 4, (feed, _) -> feed.etag("  w/\"é %s; \"x\" "), MONTH);
    hosts("bare", 10, 4, (feed, _) -> feed.etag("%s").modified("some day, %s"), MONTH);
    hosts("none", 10, 4, (feed, _) -> feed, MONTH);
    hosts("both", 15, 6, (feed, _) -> feed.etag("\"%s\"").modified(), WEEK);
    hosts(
        "maxage",
        5,
        2,
        (feed, _) -> feed.etag("\"%s\"").head("Cache-Control", "max-age=21600"),
        DAY);
    hosts(
        "year",
        5,
        2,
        (feed, _) -> feed.etag("\"%s\"").head("Cache-Control", "max-age=31536000"),
        DAY);
    hosts("expires", 5, 2, (feed, _) -> feed.etag("\"%s\"").expires(Duration.ofHours(12)), DAY);
    wishes(
        "ttl",
        DAY,
        "<ttl>720</ttl>",
        new Site.Wish(Duration.ofHours(12), Set.of(), Set.of(), Site.Kind.REGULAR));
    wishes(
        "hours",
        DAY,
        "<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour><hour>22</hour><hour>23</hour></skipHours>",
        new Site.Wish(null, Set.of(0, 1, 2, 3, 22, 23), Set.of(), Site.Kind.REGULAR));
    wishes(
        "days",
        DAY,
        "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>",
        new Site.Wish(
            null, Set.of(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Site.Kind.REGULAR));
    refusals();
    delays();
    robots();
    moves();
    failures();
    fastFeeds();
    duplicates();
    int missing = SOURCES - sources.size();
    hosts(
        "fill",
        (missing + 9) / 10,
        10,
        missing,
        (feed, _) -> feed.etag("\"%s\"").modified(),
        MONTH);
  }

  /** Shapes a feed. */
  private interface Shape {
    Feed of(Feed feed, int number);
  }

  private void hosts(String name, int hosts, int feeds, Shape shape, Duration period) {
    hosts(name, hosts, feeds, hosts * feeds, shape, period);
  }

  private void hosts(String name, int hosts, int feeds, int most, Shape shape, Duration period) {
    for (int i = 0; i < most; i++) {
      Site site = site("www." + name + i / feeds + ".org");
      site.robots = rules("User-agent: *\nDisallow: /private\n");
      Site.Kind kind = period.equals(MONTH) ? Site.Kind.MONTHLY : Site.Kind.REGULAR;
      Feed feed = shape.of(new Feed(start, period, i), i);
      add(site, "/feed" + i % feeds, feed::answer, Site.Wish.of(kind));
      if (i % 7 == 0) {
        manual.add(sources.getLast());
      }
    }
    if (hosts < 0 || feeds < 0) {
      throw new IllegalArgumentException(name);
    }
  }

  private void wishes(String name, Duration period, String markup, Site.Wish wish) {
    for (int i = 0; i < 10; i++) {
      Site site = site("www." + name + i / 2 + ".org");
      Feed feed = new Feed(start, period, i).etag("\"%s\"").markup(markup);
      add(site, "/feed" + i % 2, feed::answer, wish);
    }
  }

  private Site site(String host) {
    return sites.computeIfAbsent(host, Site::new);
  }

  private void add(Site site, String path, Script script, Site.Wish wish) {
    site.answers.put(path, script);
    site.wishes.put(path, wish);
    sources.add(site.host + path);
  }

  private void other(Site site, String path, Script script) {
    add(site, path, script, Site.Wish.of(Site.Kind.OTHER));
  }

  private Feed weekly(int number) {
    return new Feed(start, WEEK, number).etag("\"%s\"");
  }

  private static Script rules(String text) {
    String etag = "\"r" + text.hashCode() + "\"";
    return (request, _) ->
        request.header("If-None-Match").orElse("").equals(etag)
            ? Reply.of(304, "ETag", etag)
            : Reply.page(text).with("ETag", etag);
  }

  private boolean within(Instant now, int from, int to) {
    return !now.isBefore(start.plus(Duration.ofDays(from)))
        && now.isBefore(start.plus(Duration.ofDays(to)));
  }

  private Script during(int from, int to, Script then, Script usual) {
    return (request, now) -> (within(now, from, to) ? then : usual).apply(request, now);
  }

  private static Reply refused(int status, Duration wait, Instant now, boolean date) {
    String value =
        date
            ? DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(wait).atZone(ZoneOffset.UTC))
            : String.valueOf(wait.toSeconds());
    return Reply.of(status, "Retry-After", value);
  }

  private void refusals() {
    for (int i = 0; i < 15; i++) {
      Script usual = weekly(i)::answer;
      other(
          site("www.limit" + i + ".org"),
          "/feed",
          during(5, 7, (_, now) -> refused(429, Duration.ofHours(7), now, false), usual));
      other(
          site("www.later" + i + ".org"),
          "/feed",
          during(8, 10, (_, now) -> refused(503, Duration.ofHours(30), now, true), usual));
      other(
          site("www.forbid" + i + ".org"),
          "/feed",
          during(11, 13, (_, now) -> refused(403, Duration.ofHours(5), now, false), usual));
      other(
          site("www.month" + i + ".org"),
          "/feed",
          during(10, 11, (_, now) -> refused(429, MONTH, now, i0(now)), usual));
      other(
          site("www.untold" + i + ".org"), "/feed", during(14, 20, (_, _) -> Reply.of(429), usual));
      manual.add("www.month" + i + ".org/feed");
    }
    for (int h = 0; h < 8; h++) {
      for (int f = 0; f < 5; f++) {
        other(
            site("www.wide" + h + ".org"),
            "/feed" + f,
            during(
                15,
                18,
                (_, now) -> refused(429, Duration.ofHours(16), now, false),
                weekly(f)::answer));
      }
    }
    for (int d = 0; d < 4; d++) {
      for (int h = 0; h < 4; h++) {
        for (int f = 0; f < 4; f++) {
          other(
              site("host" + h + ".domain" + d + ".com"),
              "/feed" + f,
              during(
                  20,
                  24,
                  (_, now) -> refused(503, Duration.ofHours(20), now, false),
                  weekly(h + f)::answer));
        }
      }
    }
  }

  private static boolean i0(Instant now) {
    return now.getEpochSecond() % 2 == 0;
  }

  private void delays() {
    delay("tens", 8, 3, Duration.ofSeconds(10));
    delay("hour", 5, 4, Duration.ofHours(1));
    delay("days", 4, 2, Duration.ofDays(3));
  }

  private void delay(String name, int hosts, int feeds, Duration delay) {
    for (int i = 0; i < hosts * feeds; i++) {
      Site site = site("www." + name + i / feeds + ".org");
      site.crawlDelay = delay;
      site.robots = rules("User-agent: *\nCrawl-delay: " + delay.toSeconds() + "\n");
      other(site, "/feed" + i % feeds, weekly(i)::answer);
      manual.add(sources.getLast());
    }
  }

  private void robots() {
    for (int i = 0; i < 30; i++) {
      Site site = site("www.barred" + i / 3 + ".org");
      site.disallowed = Set.of("/feed1", "/feed2");
      site.robots =
          rules(
              "User-agent: vigie\nDisallow: /feed1\nDisallow: /feed2\n\nUser-agent: *\nDisallow: /\n");
      other(site, "/feed" + i % 3, weekly(i)::answer);
      manual.add(sources.getLast());
    }
    for (int i = 0; i < 5; i++) {
      robots("broken" + i, during(0, 60, (_, _) -> Reply.of(500), rules("")));
      robots("away" + i, during(20, 23, (_, _) -> Reply.of(503), rules("")));
      robots("closed" + i, during(0, 20, (_, _) -> Reply.SILENCE, rules("")));
      robots(
          "busy" + i,
          during(30, 32, (_, now) -> refused(429, Duration.ofHours(9), now, false), rules("")));
      robots("login" + i, (_, _) -> Reply.of(i0(Instant.EPOCH) ? 401 : 403));
      String elsewhere = "robots" + i + ".net";
      site(elsewhere).robots = rules("User-agent: *\nDisallow: /feed\n");
      Site site =
          robots(
              "led" + i,
              (_, _) ->
                  Reply.of(301, "Location", "http://" + elsewhere + ":" + port + "/robots.txt"));
      site.disallowed = Set.of("/feed");
      Site huge =
          robots("huge" + i, rules("User-agent: *\nDisallow: /feed\n" + "# room\n".repeat(90_000)));
      huge.disallowed = Set.of("/feed");
      robots(
          "hourly" + i,
          (_, _) -> Reply.page("User-agent: *\nAllow: /\n").with("Cache-Control", "max-age=7200"));
    }
  }

  private Site robots(String name, Script script) {
    Site site = site("www." + name + ".org");
    site.robots = script;
    other(site, "/feed", weekly(name.length())::answer);
    return site;
  }

  private void moves() {
    for (int i = 0; i < 8; i++) {
      int number = i;
      Script feed = weekly(i)::answer;
      moved("chain" + i, 301, 301, feed, feed);
      moved("perm" + i, 308, 0, feed, feed);
      moved("temp" + i, 302, 0, feed, feed);
      moved("mixed" + i, 301, 302, feed, feed);
      Script lost = during(20, 1_000, (_, _) -> Reply.of(404), feed);
      moved(
          "lost" + i,
          301,
          0,
          lost,
          (request, now) ->
              within(now, 20, 1_000)
                  ? feed.apply(request, now)
                  : to(301, "www.lost" + number + ".net"));
      other(
          site("www.loop" + i + ".org"), "/feed", (_, _) -> to(301, "www.loop" + number + ".org"));
    }
  }

  /**
   * A feed at www.NAME.org that leads to mid.NAME.net, if there is a second hop, and the target.
   */
  private void moved(String name, int first, int second, Script target, Script back) {
    String end = "www." + name + ".net";
    String middle = second == 0 ? end : "mid." + name + ".net";
    site(end).answers.put("/feed", target);
    if (second != 0) {
      site(middle).answers.put("/feed", (_, _) -> to(second, end));
    }
    Script old = name.startsWith("lost") ? back : (_, _) -> to(first, middle);
    other(site("www." + name + ".org"), "/feed", during(0, 3, weekly(1)::answer, old));
  }

  private Reply to(int status, String host) {
    return Reply.of(status, "Location", "http://" + host + ":" + port + "/feed");
  }

  private void failures() {
    for (int i = 0; i < 12; i++) {
      Script usual = weekly(i)::answer;
      other(
          site("www.gone" + i + ".org"),
          "/feed",
          during(10, 1_000, (_, _) -> Reply.of(410), usual));
      other(
          site("www.missing" + i + ".org"),
          "/feed",
          during(5, 1_000, (_, _) -> Reply.of(404), usual));
      other(
          site("www.fault" + i + ".org"),
          "/feed",
          during(5, 1_000, (_, _) -> Reply.of(500), usual));
      other(
          site("www.silent" + i + ".org"),
          "/feed",
          during(5, 1_000, (_, _) -> Reply.SILENCE, usual));
    }
  }

  private void fastFeeds() {
    for (int i = 0; i < 8; i++) {
      Feed feed =
          new Feed(start, Duration.ofMinutes(10), i).etag("\"%s\"").until(Duration.ofDays(4));
      add(site("www.fast" + i + ".org"), "/feed", feed::answer, Site.Wish.of(Site.Kind.REGULAR));
      fast.add(sources.getLast());
    }
  }

  private void duplicates() {
    for (int i = 0; i < 10; i++) {
      Site site = site("www.twice" + i + ".org");
      add(site, "/feed", weekly(i)::answer, Site.Wish.of(Site.Kind.TWICE));
      sources.add(sources.getLast());
    }
  }
}
