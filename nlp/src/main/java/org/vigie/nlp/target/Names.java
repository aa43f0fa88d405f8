package org.vigie.nlp.target;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/** Guesses by capitals which words name somebody or something. */
final class Names {
  private static final Set<String> OPENERS = openers();
  private static final String[] OPENING_ENDINGS = {"ment", "ly", "ing", "ed", "ez", "er"};

  private static final Pattern ENGLISH_I = Pattern.compile("i['’]");

  private Names() {}

  private static Set<String> openers() {
    Set<String> words = new HashSet<>();
    for (String line : Resources.text(Names.class, "openers.txt").split("\n")) {
      if (!line.startsWith("#")) {
        words.addAll(List.of(line.split(" ")));
      }
    }
    return words;
  }

  /** Tells whether a token names something, as far as its capitals show. */
  static boolean isName(List<PostToken> tokens, int at) {
    PostToken token = tokens.get(at);
    return switch (token.kind()) {
      case NAME, HASHTAG -> true;
      case WORD ->
          isCapitalInside(tokens, at)
              || (isCapital(token) && !OPENERS.contains(token.form()) && !isOpener(tokens, at));
      case NUMBER, LINK, EMOJI, EMOTICON, MARK -> false;
    };
  }

  /**
   * Tells whether a word has a capital that no start of a sentence gives it: in "chez Free" the
   * operator is meant. English "I'm" always has one, and shouting says nothing.
   */
  static boolean isCapitalInside(List<PostToken> tokens, int at) {
    PostToken token = tokens.get(at);
    return token.kind() == Kind.WORD
        && token.emphasis() == Emphasis.INITIAL
        && token.form().length() > 1
        && !ENGLISH_I.matcher(token.form()).lookingAt()
        && at > 0
        && isInside(tokens.get(at - 1));
  }

  private static boolean isInside(PostToken before) {
    return before.kind() == Kind.WORD || before.form().equals(",");
  }

  private static boolean isCapital(PostToken token) {
    return token.form().length() > 1
        && (token.emphasis() == Emphasis.CAPITALS || token.emphasis() == Emphasis.INITIAL);
  }

  /** A capital at the start of a sentence says little. */
  private static boolean isOpener(List<PostToken> tokens, int at) {
    boolean starts = at == 0 || tokens.get(at - 1).kind() == Kind.MARK;
    if (!starts || tokens.get(at).emphasis() == Emphasis.CAPITALS) {
      return false;
    }
    String form = tokens.get(at).form();
    for (String ending : OPENING_ENDINGS) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
