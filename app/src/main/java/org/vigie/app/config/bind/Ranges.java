package org.vigie.app.config.bind;

import java.time.Duration;

/** Compares values with the bounds that {@link Range} writes. */
final class Ranges {
  private Ranges() {}

  static boolean contains(Range range, Object value) {
    return switch (value) {
      case Integer i ->
          within(i.longValue(), Long.parseLong(range.min()), Long.parseLong(range.max()));
      case Long l -> within(l, Long.parseLong(range.min()), Long.parseLong(range.max()));
      case Double d -> within(d, Double.parseDouble(range.min()), Double.parseDouble(range.max()));
      case Duration d -> within(d, Durations.parse(range.min()), Durations.parse(range.max()));
      case DataSize s -> within(s, DataSize.parse(range.min()), DataSize.parse(range.max()));
      default -> throw new IllegalStateException("no bounds for " + value.getClass());
    };
  }

  private static <T extends Comparable<T>> boolean within(T value, T min, T max) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }
}
