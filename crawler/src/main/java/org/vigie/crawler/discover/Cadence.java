package org.vigie.crawler.discover;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How often a source is worth reading: four times between two of its posts. */
final class Cadence {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));
  private static final Duration UNKNOWN = Duration.ofHours(1);
  private static final int READINGS_A_POST = 4;
  private static final int LOOKED_AT = 20;

  private Cadence() {}

  /** Returns an interval of 15 minutes to 12 hours; an hour when there are too few dates. */
  static Duration interval(List<Instant> dates) {
    List<Instant> newest =
        dates.stream().sorted(Comparator.reverseOrder()).limit(LOOKED_AT).toList();
    if (newest.size() < 2) {
      return UNKNOWN;
    }
    List<Duration> gaps =
        IntStream.range(1, newest.size())
            .mapToObj(i -> Duration.between(newest.get(i), newest.get(i - 1)))
            .sorted()
            .toList();
    Duration wanted = gaps.get(gaps.size() / 2).dividedBy(READINGS_A_POST);
    return STEPS.stream()
        .filter(step -> step.compareTo(wanted) <= 0)
        .reduce((shorter, longer) -> longer)
        .orElse(STEPS.getFirst());
  }
}
