package org.vigie.alerts.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code timestamp,value}; a first line that is not a row is a header. */
final class SeriesReader {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private final BufferedReader in;
  private final ZoneId zone;
  private long line;

  /**
   * One row.
   *
   * @param line its line, from 1
   * @param timestamp its time as written
   * @param value its value as written
   * @param when its time
   * @param number its value
   */
  record Row(long line, String timestamp, String value, Instant when, double number) {}

  SeriesReader(BufferedReader in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  /** Returns the next row, or empty at the end. */
  Optional<Row> next() throws IOException {
    while (true) {
      @Nullable String text = in.readLine();
      if (text == null) {
        return Optional.empty();
      }
      line++;
      String bare = text.strip().replace("\uFEFF", "");
      if (!bare.isEmpty() && !(line == 1 && isHeader(bare))) {
        return Optional.of(row(bare));
      }
    }
  }

  private static boolean isHeader(String text) {
    return !Character.isDigit(text.replace("\"", "").charAt(0));
  }

  private Row row(String text) {
    String[] cells = text.replace("\"", "").split(",", -1);
    if (cells.length < 2) {
      throw new DetectException(line, "\"" + text + "\" is not timestamp,value");
    }
    String timestamp = cells[0].strip();
    String value = cells[1].strip();
    return new Row(line, timestamp, value, time(timestamp), number(value));
  }

  private Instant time(String text) {
    try {
      TemporalAccessor time =
          TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (time) {
        case OffsetDateTime offset -> offset.toInstant();
        case LocalDateTime local -> local.atZone(zone).toInstant();
        default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
      };
    } catch (DateTimeException e) {
      throw new DetectException(
          line, "\"" + text + "\" is not an ISO 8601 time such as 2026-11-19T14:30:00Z");
    }
  }

  private double number(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new DetectException(line, "\"" + text + "\" is not a number");
    }
    throw new DetectException(line, "\"" + text + "\" is not finite");
  }
}
