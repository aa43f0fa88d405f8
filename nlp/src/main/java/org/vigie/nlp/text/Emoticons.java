package org.vigie.nlp.text;

/** Finds faces drawn with punctuation, such as ":-)", "xD", "&lt;3" and "^^". */
final class Emoticons {
  private static final String EYES = ":;=8";
  private static final String NOSES = "-o'^";
  private static final String MOUTHS = ")(][dDpP/\\|*3oOsS$";
  private static final int LONGEST_MOUTH = 8;

  private Emoticons() {}

  /**
   * Finds the end of the face that starts at a place.
   *
   * @return the end, or {@code start} when there is no face
   */
  static int end(String text, int start) {
    char first = text.charAt(start);
    return switch (first) {
      case ':', ';', '=', '8' -> eyesFirst(text, start);
      case 'x', 'X' -> laugh(text, start);
      case '<' -> text.startsWith("<3", start) ? digits(text, start + 2) : start;
      case '(', ')' -> mouthFirst(text, start);
      case '^' -> fixed(text, start, "^^", "^_^");
      case '-' -> fixed(text, start, "-_-", "-.-");
      case '\\' -> fixed(text, start, "\\o/", "\\O/");
      default -> start;
    };
  }

  private static int eyesFirst(String text, int start) {
    if (start > 0
        && Character.isLetterOrDigit(text.charAt(start - 1))
        && text.charAt(start) == '8') {
      return start;
    }
    int at = start + 1;
    while (at < text.length() && at < start + 3 && NOSES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length() || MOUTHS.indexOf(text.charAt(at)) < 0) {
      return start;
    }
    char mouth = text.charAt(at);
    int end = at + 1;
    while (end < text.length() && end < at + LONGEST_MOUTH && text.charAt(end) == mouth) {
      end++;
    }
    boolean ambiguous = Character.isLetterOrDigit(mouth) || mouth == '/';
    return (ambiguous && isWord(text, end)) || text.startsWith("//", at) ? start : end;
  }

  private static int laugh(String text, int start) {
    boolean apart = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    int end = start + 1;
    while (end < text.length() && text.charAt(end) == 'D') {
      end++;
    }
    return apart && end > start + 1 && !isWord(text, end) ? end : start;
  }

  private static int mouthFirst(String text, int start) {
    int at = start + 1;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    boolean eyes = at < text.length() && EYES.indexOf(text.charAt(at)) >= 0;
    return eyes && text.charAt(at) != '8' && !isWord(text, at + 1) ? at + 1 : start;
  }

  private static int fixed(String text, int start, String... faces) {
    for (String face : faces) {
      if (text.startsWith(face, start)) {
        return start + face.length();
      }
    }
    return start;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + LONGEST_MOUTH && text.charAt(end) == '3') {
      end++;
    }
    return isWord(text, end) ? at - 2 : end;
  }

  private static boolean isWord(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
