package org.vigie.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes entries of sources.yml. */
final class SourceLines {
  /** What a file of sources begins with. */
  static final String HEAD = "sources:";

  private static final Pattern PLAIN = Pattern.compile("https?://[\\w./~%?&=+,;@!$()*:-]*[\\w/]");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final int LONGEST_NAME = 200;

  private SourceLines() {}

  /**
   * Writes one entry.
   *
   * @param draft what it says
   * @param id its identifier
   * @param indent the spaces before its dash
   * @return its lines, comments first
   */
  static List<String> of(SourceDraft draft, String id, String indent) {
    List<String> lines = new ArrayList<>();
    draft.comments().forEach(comment -> lines.add(indent + "# " + printable(comment)));
    String name = printable(draft.name()).strip();
    lines.add(indent + "- id: " + scalar(id));
    List<String> keys = new ArrayList<>();
    keys.add("name: " + quoted(name.isEmpty() ? draft.url().host() : cut(name)));
    keys.add("url: " + scalar(draft.url().toString()));
    keys.add("kind: " + draft.kind().name().toLowerCase(Locale.ROOT));
    if (draft.engine() != null) {
      keys.add("engine: " + scalar(draft.engine()));
    }
    if (draft.language() != null) {
      keys.add("language: " + quoted(draft.language().tag()));
    }
    keys.add("interval: " + duration(draft.interval()));
    if (!draft.enabled()) {
      keys.add("enabled: false");
    }
    keys.forEach(key -> lines.add(indent + "  " + key));
    return lines;
  }

  private static String cut(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return name.substring(0, LONGEST_NAME - end).strip();
  }

  /** Nothing of a site reaches the terminal, or another line, as a command. */
  static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ");
  }

  /** Words of letters stay as they are; "no", numbers and the like are quoted as the rest. */
  private static String scalar(String text) {
    boolean word = text.matches("[a-z][a-z0-9._-]*[a-z0-9-]") && text.length() > 5;
    return word || PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String duration(Duration time) {
    if (time.toSeconds() % 3_600 == 0) {
      return time.toHours() + "h";
    }
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
  }
}
