package org.vigie.alerts.writing;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;

/** The words, figures and dates of one language, as its readers expect them. */
public final class Words {
  private static final String BUNDLE = "org.vigie.alerts.writing.messages";

  /** Keeps a figure and its unit on one line. */
  private static final char NO_BREAK_SPACE = '\u00a0';

  /** French says "1er novembre", and plain numbers for all other days. */
  private static final Pattern FIRST_OF_MONTH = Pattern.compile("\\b1\\b(?= \\p{L}|$)");

  /** The spaces of French typography at which no line may break. */
  private static final Pattern TIGHT = Pattern.compile(" (?=[:;!?»%])|(?<=«) ");

  private static final String MINUS = "\u2212";

  private final Language language;
  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle bundle;

  /**
   * Opens a language.
   *
   * @param language French or English
   * @param zone the zone of the times that are shown
   */
  public Words(Language language, ZoneId zone) {
    this.language = language;
    this.locale = language.equals(Language.FRENCH) ? Locale.FRANCE : Locale.UK;
    this.zone = zone;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.of(language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Returns the language.
   *
   * @return French or English
   */
  public Language language() {
    return language;
  }

  /**
   * Returns a sentence.
   *
   * @param key its key in the message bundle
   * @param arguments what stands for {0}, {1}…
   * @return the sentence, with the spaces that French typography wants
   */
  public String say(String key, Object... arguments) {
    String template = bundle.getString(key);
    if (language.equals(Language.FRENCH)) {
      template = TIGHT.matcher(template).replaceAll("\u00a0");
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      out.append(template, from, open);
      out.append(arguments[template.charAt(open + 1) - '0']);
      from = open + "{0}".length();
    }
    return out.append(template, from, template.length()).toString();
  }

  /**
   * Returns a sentence in the singular or the plural.
   *
   * @param key its key; the bundle holds {@code key.one} and {@code key.many}
   * @param count how many; stands for {0}
   * @return the sentence
   */
  public String count(String key, long count) {
    boolean one = language.equals(Language.FRENCH) ? count <= 1 : count == 1;
    return say(one ? key + ".one" : key + ".many", number(count));
  }

  /**
   * Writes a whole number.
   *
   * @param value the number
   * @return such as "1 234" or "1,234"
   */
  public String number(long value) {
    return decimal("#,##0", (double) value);
  }

  /**
   * Writes a share in percent.
   *
   * @param share such as 0.125
   * @return such as "12,5 %" or "12.5%"
   */
  public String percent(double share) {
    return say("percent", decimal("#,##0.#", 100 * share));
  }

  /**
   * Writes a rounded number with its sign.
   *
   * @param value the number
   * @return such as "+3", "−3" or "0"
   */
  public String signed(double value) {
    long rounded = Math.round(value);
    return rounded > 0 ? "+" + number(rounded) : number(rounded);
  }

  private String decimal(String pattern, double value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    if (language.equals(Language.FRENCH)) {
      symbols.setGroupingSeparator(NO_BREAK_SPACE);
    }
    return new DecimalFormat(pattern, symbols).format(value).replace("-", MINUS);
  }

  /**
   * Writes a moment in full.
   *
   * @param time the moment
   * @return such as "jeudi 19 novembre 2026 à 14:32"
   */
  public String moment(Instant time) {
    return format("format.moment", time.atZone(zone));
  }

  /**
   * Writes a moment in short.
   *
   * @param time the moment
   * @return such as "19 nov. 2026, 14:32"
   */
  public String shortMoment(Instant time) {
    return format("format.moment.short", time.atZone(zone));
  }

  /**
   * Writes a week or another run of days.
   *
   * @param first its first day
   * @param last its last day
   * @return such as "du 9 au 15 novembre 2026"; month and year are not said twice
   */
  public String days(LocalDate first, LocalDate last) {
    String form =
        first.getYear() != last.getYear()
            ? "format.day"
            : first.getMonth() != last.getMonth() ? "format.day.month" : "format.day.alone";
    return say("digest.period", format(form, first), format("format.day", last));
  }

  private String format(String key, TemporalAccessor time) {
    String text = DateTimeFormatter.ofPattern(bundle.getString(key), locale).format(time);
    return language.equals(Language.FRENCH)
        ? FIRST_OF_MONTH.matcher(text).replaceFirst("1er")
        : text;
  }

  /**
   * Writes a length of time.
   *
   * @param time a whole number of minutes
   * @return such as "30 minutes", "24 heures" or "7 jours"
   */
  public String duration(Duration time) {
    if (time.toHours() > 24 && Duration.ofDays(time.toDays()).equals(time)) {
      return count("days", time.toDays());
    }
    return Duration.ofHours(time.toHours()).equals(time)
        ? count("hours", time.toHours())
        : count("minutes", time.toMinutes());
  }

  /**
   * Names a sentiment.
   *
   * @param label the class
   * @return such as "négatif"
   */
  public String sentiment(SentimentLabel label) {
    return say("sentiment." + label.key());
  }

  /**
   * Names a language.
   *
   * @param named the language
   * @return such as "français"
   */
  public String language(Language named) {
    return Locale.of(named.tag()).getDisplayLanguage(locale);
  }
}
