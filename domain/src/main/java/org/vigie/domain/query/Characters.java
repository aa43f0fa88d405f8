package org.vigie.domain.query;

import java.util.function.IntPredicate;

/** What the characters of a query are; shared by the lexer and the printer. */
final class Characters {
  private static final String GUILLEMETS = "«»";
  private static final String CURLY = "“”„";

  private Characters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isQuote(char c) {
    return c == '"' || CURLY.indexOf(c) >= 0 || GUILLEMETS.indexOf(c) >= 0;
  }

  /** Says whether a quote ends what another began: both must be of one family. */
  static boolean closes(char open, char c) {
    return c == open
        || (CURLY.indexOf(open) >= 0 && CURLY.indexOf(c) >= 0)
        || (GUILLEMETS.indexOf(open) >= 0 && GUILLEMETS.indexOf(c) >= 0);
  }

  static boolean isGuillemet(char c) {
    return GUILLEMETS.indexOf(c) >= 0;
  }

  static boolean endsWord(char c) {
    return isSpace(c) || isQuote(c) || c == '(' || c == ')';
  }

  static boolean isWildcard(int c) {
    return c == '*' || c == '?';
  }

  /** Says whether analysis can find a word here, so that the part can match something. */
  static boolean holdsWord(String text) {
    IntPredicate counts =
        c ->
            Character.isLetterOrDigit(c)
                || Character.isEmojiPresentation(c)
                || Character.isExtendedPictographic(c);
    return text.codePoints().anyMatch(counts);
  }

  /** Says whether a character can stand inside one analysed word. */
  static boolean isWordCharacter(int c) {
    return isLetterLike(c) || "_.'’".indexOf(c) >= 0;
  }

  /** Says whether a character can stand inside a word with wildcards. */
  static boolean isPatternCharacter(int c) {
    return isWordCharacter(c) || isWildcard(c);
  }

  /** Says whether a character is a letter, a digit or an accent over one. */
  static boolean isLetterLike(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
