package org.vigie.domain.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long a source has brought nothing new, and whether that tells anything.
 *
 * <p>A source that publishes λ posts a day by chance (a Poisson process) keeps still for t days
 * with probability exp(−λt). That is the chance of one stretch, and a busy source has many: about
 * 7λ a week, each of which may be the long one. So a stretch is telling when exp(−λt) · max(1, 7λ)
 * is below one in a thousand, which keeps the false alarms of a steady source below one in a
 * thousand weeks, whatever its rate.
 *
 * <p>Real sources are not that even, so:
 *
 * <ul>
 *   <li>Saturdays and Sundays (UTC) do not count towards t, for many sources rest then; a source
 *       that does publish at weekends is found at most two days later for it.
 *   <li>t must reach a whole day, for most sources sleep at night.
 *   <li>λ must rest on {@value #LEAST_POSTS} posts of the last four weeks, and on at least one
 *       week: before, it is a guess. So a source of fewer than three posts a week is never called
 *       silent.
 *   <li>Some publish much at once and then nothing, such as a weekly letter of twenty items: its
 *       posts come by no chance of their own. So t must be twice the longest gap between two of its
 *       occasions lately: whoever keeps an issue's time is never called silent, and whoever leaves
 *       one out is.
 *   <li>t ends at the last successful reading: while we do not look, nothing is silent.
 * </ul>
 *
 * <p>λ is the rate before the silence: that of the pulse has faded since, and what faded is undone.
 *
 * <p>A source that stops is found when λt reaches ln(1000 · max(1, 7λ)), at most two weekend days
 * later for each week of it, or when t is twice the longest gap: after a day and a half of weekdays
 * at 7 posts a day or more, after nine at one a day, after ten when it came once a week.
 *
 * @param perDay λ, posts a day, 0 or more
 * @param observed how long posts have been counted
 * @param still how long nothing new was seen, weekends left out
 * @param usual the longest such time that was followed by news
 */
record Silence(double perDay, Duration observed, Duration still, Duration usual) {
  static final int LEAST_POSTS = 10;
  static final Duration LEAST_OBSERVED = Duration.ofDays(7);
  private static final Duration LEAST_STILL = Duration.ofDays(1);
  private static final int UNUSUAL = 2;
  private static final double CHANCE_A_WEEK = 0.001;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int DAYS_A_WEEK = 7;

  /** An average that fades rests on as many posts as a plain one over twice its memory. */
  private static final int LONG_RUNS = 2;

  /** More than a year of fading leaves nothing that could be undone. */
  private static final double MOST_FADED = 30;

  /** No stretch longer than this needs its weekends counted day by day. */
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private static final Silence NONE = new Silence(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  static Silence of(SourceState state) {
    SourcePulse pulse = state.pulse();
    Instant since = pulse.observedSince();
    Instant news = pulse.lastNews();
    Instant read = state.lastSuccess();
    if (since == null || news == null || read == null || !read.isAfter(news)) {
      return NONE;
    }
    double faded = days(Duration.between(news, read)) / days(SourcePulse.MEMORY);
    return new Silence(
        pulse.perDay() * Math.exp(Math.min(faded, MOST_FADED)),
        Duration.between(since, news),
        weekdays(news, read),
        pulse.longestGap());
  }

  boolean isTelling() {
    double posts = perDay * Math.min(days(observed), LONG_RUNS * days(SourcePulse.MEMORY));
    if (posts < LEAST_POSTS
        || observed.compareTo(LEAST_OBSERVED) < 0
        || still.compareTo(LEAST_STILL) < 0
        || still.compareTo(usual.multipliedBy(UNUSUAL)) < 0) {
      return false;
    }
    double stretches = Math.max(1, DAYS_A_WEEK * perDay);
    return Math.exp(-perDay * days(still)) * stretches < CHANCE_A_WEEK;
  }

  private static double days(Duration length) {
    return length.toSeconds() / SECONDS_A_DAY;
  }

  /** The time between two moments that is no Saturday and no Sunday in UTC. */
  static Duration weekdays(Instant from, Instant to) {
    Instant start = Duration.between(from, to).compareTo(LONGEST) > 0 ? to.minus(LONGEST) : from;
    Duration sum = Duration.ZERO;
    LocalDate day = start.atOffset(ZoneOffset.UTC).toLocalDate();
    for (Instant at = start; at.isBefore(to); day = day.plusDays(1)) {
      Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant end = midnight.isBefore(to) ? midnight : to;
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        sum = sum.plus(Duration.between(at, end));
      }
      at = end;
    }
    return sum;
  }
}
