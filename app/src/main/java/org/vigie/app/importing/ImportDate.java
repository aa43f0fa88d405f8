package org.vigie.app.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of files made by people and by other tools. */
final class ImportDate {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          form("yyyy-MM-dd HH:mm[:ss][.SSS][ ]XXX"),
          form("yyyy-MM-dd HH:mm[:ss][.SSSSSS][.SSS][ 'UTC']"),
          form("yyyy-MM-dd'T'HH:mm[:ss]XX"),
          form("dd/MM/yyyy HH:mm[:ss]"),
          form("d/M/yyyy H:mm[:ss]"),
          form("EEE MMM dd HH:mm:ss Z yyyy"),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ISO_LOCAL_DATE,
          form("dd/MM/yyyy"));

  /** Nothing was posted before; what claims so is a mistake of the file. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int SECONDS_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;

  private final ZoneId zone;

  /**
   * Makes a reader.
   *
   * @param zone the zone of dates that name none
   */
  ImportDate(ZoneId zone) {
    this.zone = zone;
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /**
   * Reads a date.
   *
   * @param text ISO 8601 with T or a space, day/month/year, RFC 1123, the form of tweet archives,
   *     or seconds or milliseconds since 1970
   * @return the moment, or empty when no form fits
   */
  Optional<Instant> read(String text) {
    return epoch(text)
        .or(() -> FORMS.stream().flatMap(form -> tryForm(form, text).stream()).findFirst())
        .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
  }

  private Optional<Instant> tryForm(DateTimeFormatter form, String text) {
    try {
      TemporalAccessor parsed =
          form.parseBest(
              text,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return Optional.of(instant(parsed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> epoch(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && text.length() == SECONDS_DIGITS) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    return digits && text.length() == MILLIS_DIGITS
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
        : Optional.empty();
  }

  private Instant instant(TemporalAccessor parsed) {
    return switch (parsed) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    };
  }
}
