package org.vigie.console.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. After a few free attempts each further one doubles the
 * wait, for one name from one address, and for all names from one address. An attempt counts when
 * it begins, so that many at once gain nothing. What is counted is kept in memory and bounded.
 */
@Component
class LoginThrottle {
  private static final int FREE_FOR_A_NAME = 5;
  private static final int FREE_FOR_AN_ADDRESS = 30;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_KEPT = 10_000;

  private record Attempts(int count, Instant last, Instant next) {}

  private record Key(String address, String name) {}

  private final InstantSource clock;
  private final Map<Key, Attempts> kept = new Recent();

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt, unless somebody must wait.
   *
   * @param name the account's name as it was typed
   * @param address where the attempt comes from
   * @return how long to wait; zero when the attempt may go on
   */
  synchronized Duration begin(String name, String address) {
    Instant now = clock.instant();
    Key one = oneName(name, address);
    Key all = allNames(address);
    Duration wait = longer(remaining(one, now), remaining(all, now));
    if (wait.isZero()) {
      count(one, FREE_FOR_A_NAME, now);
      count(all, FREE_FOR_AN_ADDRESS, now);
    }
    return wait;
  }

  /**
   * Forgets the attempts of somebody who knew the password.
   *
   * @param name the account's name as it was typed
   * @param address where the attempt came from
   */
  synchronized void succeeded(String name, String address) {
    kept.remove(oneName(name, address));
    kept.computeIfPresent(
        allNames(address),
        (key, attempts) -> new Attempts(attempts.count() - 1, attempts.last(), attempts.last()));
  }

  private Duration remaining(Key key, Instant now) {
    Attempts attempts = kept.get(key);
    return attempts == null || !attempts.next().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, attempts.next());
  }

  private void count(Key key, int free, Instant now) {
    Attempts before = kept.get(key);
    int count = before == null || isForgotten(before, now) ? 1 : before.count() + 1;
    kept.put(key, new Attempts(count, now, now.plus(waitAfter(count - free))));
  }

  private static boolean isForgotten(Attempts attempts, Instant now) {
    return attempts.last().plus(FORGOTTEN_AFTER).isBefore(now);
  }

  private static Duration waitAfter(int excess) {
    if (excess < 0) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(excess, 20));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Key oneName(String name, String address) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return new Key(address, lower.substring(0, Math.min(lower.length(), LONGEST_NAME)));
  }

  private static Key allNames(String address) {
    return new Key(address, "");
  }

  /** Drops what was not touched for the longest time. */
  private static final class Recent extends LinkedHashMap<Key, Attempts> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Attempts> eldest) {
      return size() > MOST_KEPT;
    }
  }
}
