package org.vigie.domain.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.query.Token.Compared.Sign;

/** Reads and writes what stands after {@code date} and {@code followers}. */
final class RangeValue {
  private static final Pattern YEAR = Pattern.compile("(?:1[89]|2\\d)\\d{2}");
  private static final Pattern MONTH = Pattern.compile(YEAR + "-\\d{2}");
  private static final Pattern DAY = Pattern.compile(MONTH + "-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile("(?:1[789]|2\\d|30)\\d{2}-\\d{2}-\\d{2}T[0-9:]{8}(?:\\.\\d{1,3})?Z");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}|10{12}");
  private static final long MOST = 1_000_000_000_000L;
  private static final String TO = "..";

  private final ZoneId zone;

  /** Days begin at midnight in this zone. */
  RangeValue(ZoneId zone) {
    this.zone = zone;
  }

  /** From one value on and before another; a word such as "2026-11" stands for a whole month. */
  private record Span<T>(@Nullable T from, @Nullable T before) {
    static <T> Span<T> of(Span<T> value, Sign sign) {
      return switch (sign) {
        case ABOVE -> new Span<>(value.before, null);
        case FROM -> new Span<>(value.from, null);
        case BELOW -> new Span<>(null, value.from);
        case UP_TO -> new Span<>(null, value.before);
      };
    }
  }

  /** The value of {@code field:value}, {@code a..b}, {@code a..} or {@code ..b}. */
  Optional<Query> between(RangeField field, String written) {
    return switch (field) {
      case DATE -> between(written, this::time).map(RangeValue::published);
      case FOLLOWERS -> between(written, RangeValue::number).map(RangeValue::followers);
    };
  }

  /** The value of {@code field>value} and the like. */
  Optional<Query> compared(RangeField field, Sign sign, String written) {
    return switch (field) {
      case DATE -> time(written).map(span -> published(Span.of(span, sign)));
      case FOLLOWERS -> number(written).map(span -> followers(Span.of(span, sign)));
    };
  }

  private static <T> Optional<Span<T>> between(
      String written, Function<String, Optional<Span<T>>> read) {
    int to = written.indexOf(TO);
    if (to < 0) {
      return read.apply(written);
    }
    String first = written.substring(0, to);
    String last = written.substring(to + TO.length());
    if (first.isEmpty()) {
      return read.apply(last).map(span -> Span.of(span, Sign.UP_TO));
    }
    if (last.isEmpty()) {
      return read.apply(first).map(span -> Span.of(span, Sign.FROM));
    }
    return read.apply(first)
        .flatMap(from -> read.apply(last).map(end -> new Span<>(from.from(), end.before())));
  }

  private static Optional<Span<Long>> number(String written) {
    if (!NUMBER.matcher(written).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(written);
    return Optional.of(new Span<>(number, number + 1));
  }

  private Optional<Span<Instant>> time(String written) {
    try {
      if (YEAR.matcher(written).matches()) {
        LocalDate first = LocalDate.of(Integer.parseInt(written), 1, 1);
        return Optional.of(days(first, first.plusYears(1)));
      }
      if (MONTH.matcher(written).matches()) {
        YearMonth month = YearMonth.parse(written);
        return Optional.of(days(month.atDay(1), month.plusMonths(1).atDay(1)));
      }
      if (DAY.matcher(written).matches()) {
        LocalDate day = LocalDate.parse(written);
        return Optional.of(days(day, day.plusDays(1)));
      }
      if (MOMENT.matcher(written).matches()) {
        Instant moment = Instant.parse(written);
        return Optional.of(new Span<>(moment, moment.plus(1, ChronoUnit.MILLIS)));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Span<Instant> days(LocalDate first, LocalDate after) {
    return new Span<>(start(first), start(after));
  }

  /** Whole milliseconds are all that a store compares; old zones know no finer ones either. */
  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Query followers(Span<Long> span) {
    Long from = span.from();
    Long before = span.before();
    return new Query.Followers(
        from == null ? 0 : from, before == null ? Long.MAX_VALUE : before - 1);
  }

  private static Query published(Span<Instant> span) {
    return new Query.Published(span.from(), span.before());
  }

  /** Writes a comparison so that it is read back the same in every zone. */
  static String written(Query.Published published) {
    Instant from = published.from();
    Instant before = published.before();
    if (from == null) {
      return "date<" + before;
    }
    return before == null
        ? "date>=" + from
        : "date:" + from + TO + before.minus(1, ChronoUnit.MILLIS);
  }

  /** Writes a comparison; the number after the largest that is read is written as a bound. */
  static String written(Query.Followers followers) {
    long least = followers.atLeast();
    long most = followers.atMost();
    if (most == Long.MAX_VALUE) {
      return least > MOST ? "followers>" + (least - 1) : "followers>=" + least;
    }
    if (least == 0) {
      return most >= MOST ? "followers<=" + most : "followers<" + (most + 1);
    }
    return "followers:" + least + TO + most;
  }
}
