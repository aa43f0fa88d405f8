package org.vigie.nlp.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of a text tells its language: words, without addresses, names of accounts and tags. */
final class PlainWords {
  private static final Pattern NOISE =
      Pattern.compile(
          "https?(?:://\\S+)?|www\\.\\S+|\\S+@\\S+|[@#][\\p{L}\\p{N}_.-]+|\\bRT\\b|\\bvia\\b|&\\w+;");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\P{Lu}+");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}]{1,4}'(?=[\\p{L}\\p{M}]{3})|[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*");

  private PlainWords() {}

  static String of(String text) {
    return NOISE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * The words in lower case. What stands before an apostrophe is a word of its own, with the
   * apostrophe, when it is as short as an elided article: "l'énergie" is "l'" and "énergie".
   */
  static List<String> words(String plain) {
    return WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /**
   * Says whether all words begin with a capital and go on in small letters: names, or a title, of
   * which nothing tells the language.
   */
  static boolean areNames(String plain) {
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .allMatch(word -> NAME.matcher(word).matches());
  }

  /** Says whether most letters are Latin. */
  static boolean isLatin(String plain) {
    long letters = plain.codePoints().filter(Character::isLetter).count();
    long latin =
        plain
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }
}
