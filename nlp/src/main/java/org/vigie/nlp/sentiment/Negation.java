package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Set;
import org.vigie.nlp.text.PostToken;

/** Finds the words that a French or English negation turns round. */
public final class Negation {
  /** Words after the negation that it reaches; 3 was better than 5 and 8 (docs/quality.md). */
  private static final int REACH = 3;

  private static final Set<String> WORDS =
      Set.of(
          "not",
          "no",
          "never",
          "cannot",
          "without",
          "hardly",
          "nobody",
          "nothing",
          "none",
          "neither",
          "nor",
          "nowhere",
          "dont",
          "cant",
          "wont",
          "doesnt",
          "didnt",
          "isnt",
          "aint",
          "wasnt",
          "shouldnt",
          "pas",
          "jamais",
          "rien",
          "aucun",
          "aucune",
          "sans",
          "ni",
          "ne",
          "n'",
          "non",
          "guère",
          "nul",
          "pa");

  private static final Set<String> ENDS =
      Set.of(
          "but",
          "however",
          "although",
          "though",
          "because",
          "mais",
          "cependant",
          "pourtant",
          "car",
          "parce");

  private Negation() {}

  /**
   * Marks the tokens in the reach of a negation.
   *
   * @param tokens the text
   * @return a flag a token
   */
  public static boolean[] marks(List<PostToken> tokens) {
    boolean[] marks = new boolean[tokens.size()];
    int left = 0;
    for (int i = 0; i < marks.length; i++) {
      PostToken token = tokens.get(i);
      if (token.kind() == PostToken.Kind.MARK) {
        left = endsClause(token.form()) ? 0 : left;
      } else if (token.kind() == PostToken.Kind.WORD) {
        left = ENDS.contains(token.form()) ? 0 : left;
        marks[i] = left > 0;
        left = isNegation(token.form()) ? REACH : Math.max(0, left - 1);
      }
    }
    return marks;
  }

  private static boolean endsClause(String mark) {
    char first = mark.charAt(0);
    return first != '"' && first != '-' && first != '\'';
  }

  /**
   * Tells whether a word negates what follows.
   *
   * @param form a word in lower case
   * @return whether it does
   */
  public static boolean isNegation(String form) {
    return WORDS.contains(form) || form.endsWith("n't");
  }
}
