package org.vigie.crawler.text;

/**
 * Folds white space in one pass over the characters, since this is done to every text of every
 * post.
 */
final class Spaces {
  private static final char LAST_OF_ASCII = 0x7F;

  private Spaces() {}

  /** Appends a text of an HTML document, with each run of its white space as one space. */
  static void fold(String text, StringBuilder out) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!white) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = white;
    }
  }

  /**
   * Folds spaces into one, drops those at the ends of lines and of the text, leaves one empty line
   * at most, and drops control characters of ASCII.
   */
  static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int lines = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (isSpace(c)) {
        space = true;
      } else if (c > ' ' && c != LAST_OF_ASCII) {
        out.append(lines > 1 ? "\n\n" : lines == 1 ? "\n" : space ? " " : "").append(c);
        lines = 0;
        space = false;
      }
    }
    return out.toString().strip();
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || (c > LAST_OF_ASCII && Character.getType(c) == Character.SPACE_SEPARATOR);
  }
}
