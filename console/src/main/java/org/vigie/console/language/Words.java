package org.vigie.console.language;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.NetSentiment;
import org.vigie.domain.store.Step;

/** Words, dates and numbers for one reader; dates are in the team's zone. */
public final class Words {
  private static final String MINUS = "\u2212";
  private static final long HOURS_SHOWN_AS_DAYS = 48;
  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_MONTH = 30;

  private final MessageSource messages;
  private final UiLanguage language;
  private final ZoneId zone;

  /**
   * Makes the words of a reader.
   *
   * @param messages the message files
   * @param language the reader's language
   * @param zone the team's zone
   */
  public Words(MessageSource messages, UiLanguage language, ZoneId zone) {
    this.messages = messages;
    this.language = language;
    this.zone = zone;
  }

  /**
   * Returns the reader's language.
   *
   * @return the language
   */
  public UiLanguage language() {
    return language;
  }

  /**
   * Returns a message.
   *
   * @param key its key
   * @param arguments what it tells of
   * @return the text
   */
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /**
   * Returns a message, or a given text when there is none.
   *
   * @param key its key
   * @param otherwise the text without a message
   * @return the text
   */
  public String textOr(String key, String otherwise) {
    String found = messages.getMessage(key, null, otherwise, locale());
    return found == null ? otherwise : found;
  }

  /**
   * Writes a day and a time.
   *
   * @param when the moment
   * @return such as "18 nov. 2026, 10:30"
   */
  public String dateTime(Instant when) {
    return localized(FormatStyle.MEDIUM, FormatStyle.SHORT).format(when.atZone(zone));
  }

  /**
   * Writes a day.
   *
   * @param day the day
   * @return such as "18 novembre 2026"
   */
  public String day(LocalDate day) {
    return localized(FormatStyle.LONG, null).format(day);
  }

  private DateTimeFormatter localized(FormatStyle date, @Nullable FormatStyle time) {
    return new DateTimeFormatterBuilder().appendLocalized(date, time).toFormatter(locale());
  }

  /**
   * Writes the start of an interval of a series.
   *
   * @param start its first moment
   * @param step its width
   * @return such as "mer. 18 nov."
   */
  public String interval(Instant start, Step step) {
    return switch (step) {
      case HOUR -> pattern("d MMM HH:mm", start);
      case DAY -> pattern("EEE d MMM", start);
      case WEEK -> text("chart.week-of", pattern("d MMM yyyy", start));
    };
  }

  private String pattern(String pattern, Instant when) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(when.atZone(zone));
  }

  /**
   * Writes a whole number.
   *
   * @param value the number
   * @return such as "12 345"
   */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /**
   * Writes a share.
   *
   * @param share 0 to 1
   * @return such as "42 %"
   */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale()).format(share);
  }

  /**
   * Writes a change between two counts.
   *
   * @param now the count
   * @param before the count before
   * @return such as "+12 %"; a word for "new" when there were none before; empty when both are 0
   */
  public String change(long now, long before) {
    if (before == 0) {
      return now == 0 ? "" : text("change.new");
    }
    double change = (double) (now - before) / before;
    return Math.round(change * 100) == 0
        ? text("change.none")
        : sign(change) + percent(Math.abs(change));
  }

  /**
   * Writes a polarity or net sentiment.
   *
   * @param value -1 to 1
   * @return such as "+0,32"
   */
  public String signed(double value) {
    NumberFormat two = NumberFormat.getNumberInstance(locale());
    two.setMinimumFractionDigits(2);
    two.setMaximumFractionDigits(2);
    String digits = two.format(Math.abs(value));
    return Math.round(Math.abs(value) * 100) == 0 ? digits : sign(value) + digits;
  }

  private static String sign(double value) {
    return value < 0 ? MINUS : "+";
  }

  /**
   * Writes what stands behind a sentiment.
   *
   * @param feeling the sentiment
   * @return polarity and confidence; of an unknown one, why no class is given
   */
  public String feeling(Sentiment feeling) {
    if (feeling.label().isKnown()) {
      return text("sentiment.title", signed(feeling.polarity()), percent(feeling.confidence()));
    }
    return feeling.confidence() > 0
        ? text("sentiment.doubtful", percent(feeling.confidence()))
        : text("sentiment.nothing");
  }

  /**
   * Writes a net sentiment in full.
   *
   * @param net the net sentiment
   * @return its value, interval and sample; a word when there is no sample
   */
  public String net(NetSentiment net) {
    return net.sample() == 0
        ? text("net.none")
        : text(
            "net.full", signed(net.value()), signed(net.low()), signed(net.high()), net.sample());
  }

  /**
   * Writes a length of time, rounded down to its largest unit.
   *
   * @param length the length
   * @return such as "6 h"
   */
  public String duration(Duration length) {
    if (length.toHours() >= HOURS_SHOWN_AS_DAYS) {
      return text("duration.days", length.toDays());
    }
    if (length.toHours() >= 1) {
      return text("duration.hours", length.toHours());
    }
    return length.toMinutes() >= 1
        ? text("duration.minutes", length.toMinutes())
        : text("duration.seconds", length.toSeconds());
  }

  /**
   * Writes how much comes in the long run, in the unit in which it is above one.
   *
   * @param perDay a rate a day, 0 or more
   * @return such as "12 a day" or "3 a week"; a dash for 0
   */
  public String rate(double perDay) {
    if (perDay <= 0) {
      return "–";
    }
    if (perDay >= 1) {
      return text("rate.day", Math.round(perDay));
    }
    return perDay * DAYS_A_WEEK >= 1
        ? text("rate.week", Math.round(perDay * DAYS_A_WEEK))
        : text("rate.month", Math.max(1, Math.round(perDay * DAYS_A_MONTH)));
  }

  /**
   * Writes the name of a language.
   *
   * @param tag the language; null when it was not declared
   * @return such as "français"
   */
  public String languageName(@Nullable Language tag) {
    return tag == null || tag.equals(Language.UNKNOWN)
        ? text("language.unknown")
        : Locale.of(tag.tag()).getDisplayLanguage(locale());
  }

  private Locale locale() {
    return language.locale();
  }
}
