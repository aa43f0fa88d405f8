package org.vigie.app.config.bind;

/** Finds a character of a value in the line of YAML that holds it, past quotes and escapes. */
final class ScalarColumns {
  private ScalarColumns() {}

  /**
   * Finds the column.
   *
   * @param line the line
   * @param start the column where the value begins, from 1; that of the quote for a quoted value
   * @param character the character of the value, from 1
   * @return the column of that character in the line, from 1
   */
  static int of(String line, int start, int character) {
    int begin =
        line.offsetByCodePoints(0, Math.min(start - 1, line.codePointCount(0, line.length())));
    if (begin >= line.length()) {
      return start;
    }
    char quote = line.charAt(begin);
    if (quote != '"' && quote != '\'') {
      return start + character - 1;
    }
    int column = start + 1;
    int at = begin + 1;
    for (int seen = 1; seen < character && at < line.length(); seen++) {
      int width = width(line, at, quote);
      at = Math.min(line.length(), at + width);
      column += width;
    }
    return column;
  }

  /** How many characters of the line make one character of the value. */
  private static int width(String line, int at, char quote) {
    char c = line.charAt(at);
    if (quote == '\'') {
      return line.startsWith("''", at) ? 2 : 1;
    }
    if (c != '\\' || at + 1 >= line.length()) {
      return 1;
    }
    return switch (line.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
