package org.vigie.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;

/** Says how a source is doing in the words of the console, so that both say the same. */
final class SourceWords {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ResourceBundle words;
  private final ZoneId zone;

  SourceWords(Terminal terminal, ZoneId zone) {
    this.words =
        ResourceBundle.getBundle(
            "org.vigie.console.messages", terminal.locale(), Terminal.NO_FALLBACK);
    this.zone = zone;
  }

  String word(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  String reason(String label) {
    return word("source.reason." + label, label);
  }

  /** What a person can do about it; empty when there is nothing to do. */
  String remedy(SourceHealth health) {
    SourceState.Failure failure = health.failure();
    String own = failure == null ? "" : word("source.remedy." + failure.reason(), "");
    return own.isEmpty() ? word("source.remedy." + health.kind(), "") : own;
  }

  String time(@Nullable Instant time) {
    return time == null ? "–" : SECONDS.format(time.atZone(zone));
  }

  /** One line without control characters: what a site wrote must not move a terminal's cursor. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
  }
}
