package org.vigie.domain.query;

import java.util.List;
import java.util.regex.Pattern;

/** The French words that lose their end before a vowel; analysis cuts them off. */
public final class Elision {
  /** What is written before the apostrophe, in lower case; case does not count in a text. */
  public static final List<String> ARTICLES =
      List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu");

  private static final String ALTERNATIVES = "(?:" + String.join("|", ARTICLES) + ")";
  private static final Pattern LEADING =
      Pattern.compile("^(?:" + ALTERNATIVES + "['’])+", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_REGEX =
      Pattern.compile("^" + ALTERNATIVES + "(?:\\\\?['’]|\\[['’]+]).*", Pattern.CASE_INSENSITIVE);

  private Elision() {}

  /**
   * Leaves out what is elided at the start of a word or a pattern.
   *
   * @param word any text
   * @return the text without it; with several, without all
   */
  public static String without(String word) {
    return LEADING.matcher(word).replaceFirst("");
  }

  /** Says whether a regular expression begins with what no analysed word begins with. */
  static boolean begins(String regex) {
    return IN_REGEX.matcher(regex).matches();
  }
}
