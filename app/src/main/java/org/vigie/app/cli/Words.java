package org.vigie.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.vigie.domain.mention.SentimentLabel;

/** Reads the words of arguments. */
final class Words {
  private Words() {}

  static SentimentLabel sentiment(String word, Terminal terminal) {
    return SentimentLabel.ofKey(word)
        .orElseThrow(
            () -> new CommandFailure(Exit.INVALID, terminal.text("argument.sentiment", word)));
  }

  /** Reads a day (its start in the zone) or a time; with a T or a space, with or without offset. */
  static Instant time(String text, ZoneId zone, Terminal terminal) {
    try {
      if (text.length() == "2026-11-22".length()) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      }
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime offset
          ? offset.toInstant()
          : LocalDateTime.from(parsed).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("argument.date", text));
    }
  }
}
