package org.vigie.crawler.guest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vigie.testkit.web.Request;

/** A host of the scripted net: its robots.txt, its addresses, and what it wants of a guest. */
final class Site {
  final String host;
  final Map<String, BiFunction<Request, Instant, Reply>> answers = new HashMap<>();
  final Map<String, Wish> wishes = new HashMap<>();
  BiFunction<Request, Instant, Reply> robots = (_, _) -> Reply.of(404);
  Duration crawlDelay = Duration.ZERO;
  Set<String> disallowed = Set.of();

  Site(String host) {
    this.host = host;
  }

  /**
   * What a feed wants of a guest beyond what HTTP says.
   *
   * @param ttl the least time between two requests; null when it does not say
   * @param skipHours hours at which it wants no request
   * @param skipDays days at which it wants no request
   * @param kind what the referee expects of the guest at the end
   */
  record Wish(@Nullable Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays, Kind kind) {
    static Wish of(Kind kind) {
      return new Wish(null, Set.of(), Set.of(), kind);
    }
  }

  /** What the referee expects at the end. */
  enum Kind {
    /** Read within a day at all times. */
    REGULAR,
    /** Like that, with a post a month. */
    MONTHLY,
    /** Like that, and a second source has the same address. */
    TWICE,
    /** Anything. */
    OTHER
  }

  Reply answer(Request request, Instant now) {
    if (request.path().equals("/robots.txt")) {
      return robots.apply(request, now);
    }
    return answers.getOrDefault(request.path(), (_, _) -> Reply.of(404)).apply(request, now);
  }

  Wish wish(String path) {
    return wishes.getOrDefault(path, Wish.of(Kind.OTHER));
  }
}
