package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.SourcePulse;

/**
 * Learns a source's own rhythm. A source is asked about four times for each of its posts, by its
 * long-run rate or by that of its latest posts, whichever is faster, and the less often the longer
 * it has been silent; never more often than every five minutes nor less often than once a day.
 */
final class Pulses {
  static final Duration SHORTEST = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(24);

  private static final int READINGS_PER_POST = 4;

  /** After a silence, a source is asked again when the silence has grown by an eighth. */
  private static final int SILENCE_SHARE = 8;

  private static final int LATEST = 10;
  private static final int FEWEST = 3;
  private static final double DAY = 86_400_000.0;

  private Pulses() {}

  /**
   * What a reading brought.
   *
   * @param posts how many posts nobody had seen before
   * @param dates when those were published, as far as they say so
   */
  record News(int posts, List<Instant> dates) {
    static final News NONE = new News(0, List.of());
  }

  /**
   * The pulse after a reading.
   *
   * @param before the pulse before
   * @param news what the reading brought
   * @param configured the interval that was configured
   * @param lastRead when it was read before; null when never
   * @param now the present
   */
  static SourcePulse after(
      SourcePulse before, News news, Duration configured, @Nullable Instant lastRead, Instant now) {
    Instant since = before.observedSince();
    return since == null || lastRead == null
        ? first(news, configured, now)
        : next(before, since, news, configured, lastRead, now);
  }

  /** The dates of a first reading tell the rhythm of the time before. */
  private static SourcePulse first(News news, Duration configured, Instant now) {
    List<Instant> dates = past(news.dates(), now);
    if (dates.size() < FEWEST) {
      return new SourcePulse(within(configured, configured), 0, now, null);
    }
    double span = Math.max(1, days(dates.getFirst(), now));
    double perDay = dates.size() / span;
    Instant newest = dates.getLast();
    Duration own = interval(perDay, recent(dates, now), Duration.between(newest, now));
    return new SourcePulse(within(own, configured), perDay, now, newest, longestGap(dates));
  }

  /** An occasion may be many posts at once; what counts is the time between two. */
  private static Duration longestGap(List<Instant> dates) {
    return longestGap(Duration.ZERO, dates.getFirst(), dates);
  }

  private static Duration longestGap(Duration before, Instant occasion, List<Instant> dates) {
    Duration longest = before;
    Instant last = occasion;
    for (Instant date : dates) {
      longest = SourcePulse.longestGap(longest, last, date);
      last = date;
    }
    return longest;
  }

  /**
   * When there was news since the last occasion: as the news says, so that a time without a crawler
   * is no silence of the source, and otherwise now.
   */
  private static List<Instant> occasions(News news, Instant last, Instant now) {
    List<Instant> dates =
        past(news.dates(), now).stream().filter(date -> date.isAfter(last)).toList();
    return dates.isEmpty() ? List.of(now) : dates;
  }

  private static SourcePulse next(
      SourcePulse before,
      Instant since,
      News news,
      Duration configured,
      Instant lastRead,
      Instant now) {
    double gap = Math.max(days(lastRead, now), 1 / DAY);
    double memory = Math.min((double) SourcePulse.MEMORY.toDays(), Math.max(1, days(since, now)));
    double fade = Math.exp(-gap / memory);
    double perDay = before.perDay() * fade + news.posts() * (1 - fade) / gap;
    Instant lastNews = news.posts() > 0 ? now : before.lastNews();
    Duration former = before.interval() == null ? configured : before.interval();
    Duration burst = news.posts() > 0 ? recent(past(news.dates(), now), now) : null;
    Duration silence = Duration.between(lastNews == null ? since : lastNews, now);
    Duration own = interval(perDay, burst == null ? former : burst, silence);
    Instant occasion = before.lastNews() == null ? since : before.lastNews();
    Duration longest = before.longestGap();
    return new SourcePulse(
        within(own, configured),
        perDay,
        since,
        lastNews,
        news.posts() > 0 ? longestGap(longest, occasion, occasions(news, occasion, now)) : longest);
  }

  private static Duration interval(double perDay, @Nullable Duration burst, Duration silence) {
    double most = DAY;
    double run = perDay > 0 ? Math.min(most, DAY / (READINGS_PER_POST * perDay)) : most;
    double fast = burst == null ? run : Math.min(run, (double) burst.toMillis());
    return Duration.ofMillis(
        Math.round(Math.max(fast, (double) silence.toMillis() / SILENCE_SHARE)));
  }

  /** The interval that the latest posts call for; null when there are too few. */
  private static @Nullable Duration recent(List<Instant> dates, Instant now) {
    List<Instant> latest = dates.subList(Math.max(0, dates.size() - LATEST), dates.size());
    return latest.size() < FEWEST
        ? null
        : Duration.between(latest.getFirst(), now)
            .dividedBy((long) READINGS_PER_POST * latest.size());
  }

  private static List<Instant> past(List<Instant> dates, Instant now) {
    return dates.stream().filter(date -> !date.isAfter(now)).sorted().toList();
  }

  /** An interval of five minutes or less is an order: such a source is read as configured. */
  private static Duration within(Duration own, Duration configured) {
    if (configured.compareTo(SHORTEST) <= 0) {
      return configured;
    }
    return Durations.min(Durations.max(own, SHORTEST), LONGEST);
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / DAY;
  }
}
