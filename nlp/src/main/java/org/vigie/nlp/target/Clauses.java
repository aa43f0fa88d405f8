package org.vigie.nlp.target;

import java.util.Set;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** Knows the marks and words that part one thought from the next, in French and English. */
final class Clauses {
  private static final Set<String> JOINTS =
      Set.of(
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "however",
          "unlike",
          "yet",
          "mais",
          "tandis",
          "alors",
          "contrairement",
          "cependant",
          "pourtant",
          "quoique",
          "or");

  /** Words that go on with something else, less sharply than a contrast. */
  private static final Set<String> LINKS =
      Set.of("and", "et", "or", "ou", "because", "car", "so", "donc", "which", "who", "qui");

  private static final double SENTENCE_GAP = 8;
  private static final double CONTRAST_GAP = 5;
  private static final double MARK_GAP = 4;
  private static final double COMMA_GAP = 2.5;
  private static final double LINK_GAP = 1.5;

  private Clauses() {}

  /** Returns how far a token parts what stands on its sides, in tokens. */
  static double gap(PostToken token) {
    return switch (token.kind()) {
      case WORD -> isJoint(token) ? CONTRAST_GAP : LINKS.contains(token.form()) ? LINK_GAP : 0;
      case MARK ->
          switch (token.form().charAt(0)) {
            case '.', '!', '?', '…', '|' -> SENTENCE_GAP;
            case ';', ':', '(', ')', '—', '–' -> MARK_GAP;
            case ',' -> COMMA_GAP;
            default -> 0;
          };
      case NUMBER, NAME, HASHTAG, LINK, EMOJI, EMOTICON -> 0;
    };
  }

  /** Whether a word stands between two thoughts. */
  static boolean isJoint(PostToken token) {
    return token.kind() == Kind.WORD && JOINTS.contains(token.form());
  }

  /** Whether a mark ends a sentence or a part of one. */
  static boolean isStop(PostToken token) {
    return token.kind() == Kind.MARK && isStop(token.form().charAt(0));
  }

  private static boolean isStop(char mark) {
    return switch (mark) {
      case '.', ',', ';', ':', '!', '?', '(', ')', '…', '—', '–', '|' -> true;
      default -> false;
    };
  }
}
