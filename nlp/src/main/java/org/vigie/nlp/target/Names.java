package org.vigie.nlp.target;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.WordLists;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/** Guesses by capitals which words name somebody or something. */
final class Names {
  private static final Set<String> OPENERS = WordLists.words(Names.class, "openers.txt");
  private static final String[] OPENING_ENDINGS = {"ment", "ly", "ing", "ed", "ez", "er"};

  private static final Set<String> UNITS =
      Set.of("go", "mo", "to", "gb", "mb", "tb", "kb", "gbps", "mbps", "kbps", "mbit", "gbit");

  /** Names of companies that are words as well. */
  private static final Set<String> AMBIGUOUS = Set.of("free", "three", "now", "up", "red", "one");

  /** Words before which a capital at the start of a sentence is a name. */
  private static final Set<String> PREDICATES =
      Set.of(
          "is",
          "was",
          "has",
          "had",
          "isn't",
          "wasn't",
          "does",
          "did",
          "doesn't",
          "never",
          "just",
          "would",
          "will",
          "won't",
          "can't",
          "costs",
          "charges",
          "wants",
          "gives",
          "offers",
          "takes",
          "support",
          "coverage",
          "network",
          "signal",
          "customer",
          "app",
          "est",
          "a",
          "n'est",
          "ne",
          "n'",
          "m'",
          "me",
          "nous",
          "vous",
          "te",
          "coûte",
          "propose",
          "répond",
          "met",
          "fait",
          "prend",
          "facture",
          "marche",
          "rame",
          "vs",
          "and",
          "et",
          "or",
          "ou",
          "c'");

  private static final Pattern ENGLISH_I = Pattern.compile("i['’]");

  private Names() {}

  /** Tells whether a token names something, as far as its capitals show. */
  static boolean isName(List<PostToken> tokens, int at) {
    PostToken token = tokens.get(at);
    return switch (token.kind()) {
      case NAME, HASHTAG -> true;
      case WORD ->
          !isUnit(tokens, at)
              && (isCapitalInside(tokens, at)
                  || isNumbered(token.form())
                  || (isCapital(token) && !isOpener(tokens, at)));
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

  /** "100 Go" and "900 Mbps" name nobody. */
  private static boolean isUnit(List<PostToken> tokens, int at) {
    return at > 0
        && tokens.get(at - 1).kind() == Kind.NUMBER
        && UNITS.contains(tokens.get(at).form());
  }

  /** Letters around a digit, as in "o2switch"; a word that starts with one is a number. */
  private static boolean isNumbered(String form) {
    return form.length() > 4 && form.indexOf('0') > 0;
  }

  private static boolean isCapital(PostToken token) {
    return token.form().length() > 1
        && (token.emphasis() == Emphasis.CAPITALS || token.emphasis() == Emphasis.INITIAL);
  }

  /** A capital at the start of a sentence says little, unless a predicate follows. */
  private static boolean isOpener(List<PostToken> tokens, int at) {
    String form = tokens.get(at).form();
    boolean acts = at + 1 < tokens.size() && isPredicate(tokens.get(at + 1));
    if (OPENERS.contains(form)) {
      return !(acts && AMBIGUOUS.contains(form));
    }
    boolean starts = at == 0 || tokens.get(at - 1).kind() == Kind.MARK;
    if (acts || !starts || tokens.get(at).emphasis() == Emphasis.CAPITALS) {
      return false;
    }
    for (String ending : OPENING_ENDINGS) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPredicate(PostToken token) {
    return switch (token.kind()) {
      case WORD -> PREDICATES.contains(token.form());
      case MARK -> ":>→=<".indexOf(token.form().charAt(0)) >= 0;
      case NUMBER, EMOJI, EMOTICON -> true;
      case NAME, HASHTAG, LINK -> false;
    };
  }
}
