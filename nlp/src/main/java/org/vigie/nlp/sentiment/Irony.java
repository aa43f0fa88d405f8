package org.vigie.nlp.sentiment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.WordLists;
import org.vigie.nlp.text.PostText;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Tells marks of irony in French and English posts: a hashtag that says so, praise beside a mishap
 * with thanks, applause or rolled eyes, and praise in quotation marks beside something bad.
 *
 * <p>It looks for few marks that are seldom wrong and misses most irony. Safe for use by many
 * threads.
 */
public final class Irony {
  private static final Pattern SIGNED = Pattern.compile("(?s).*\\s/s\\s*");

  private static final List<String> NOTHING = List.of("merci", "pour", "rien");

  private static final double BAD = -0.4;
  private static final double GOOD = 0.3;
  private static final int LONGEST_QUOTE = 2;

  /** In longer texts praise and mishap stand too far apart to say anything of each other. */
  private static final int LONGEST = 60;

  private final Set<String> tags;
  private final Set<String> faces;
  private final Set<String> praise;
  private final Set<String> mishaps;
  private final Set<String> remedies;
  private final Set<String> openers;
  private final Lexicon lexicon;
  private final PostTokenizer tokenizer = new PostTokenizer();

  /**
   * Makes it.
   *
   * @param lexicon what is known of words
   */
  public Irony(Lexicon lexicon) {
    WordLists words = WordLists.read(Irony.class, "irony.txt");
    this.tags = words.list("tags");
    this.faces = words.list("mocking-faces");
    this.praise = words.list("praise");
    this.mishaps = words.list("mishaps");
    this.remedies = words.list("remedies");
    this.openers = words.list("before-praise");
    this.lexicon = lexicon;
  }

  /**
   * Tells whether a text shows marks of irony.
   *
   * @param text the text
   * @return true when it does
   */
  public boolean isLikely(String text) {
    List<PostToken> tokens = tokenizer.tokens(PostText.unescaped(text));
    if (SIGNED.matcher(text).matches() || tokens.stream().anyMatch(this::isSigned)) {
      return true;
    }
    if (tokens.size() > LONGEST || has(tokens, remedies)) {
      return false;
    }
    boolean[] negated = Negation.marks(tokens);
    boolean mishap = hasPlain(tokens, negated, mishaps) || thanksForNothing(tokens);
    return (mishap && hasPraise(tokens, negated))
        || (isBad(tokens, negated, mishap) && quotesPraise(tokens));
  }

  private boolean isSigned(PostToken token) {
    return token.kind() == Kind.HASHTAG && tags.contains(token.form());
  }

  private static boolean has(List<PostToken> tokens, Set<String> words) {
    return tokens.stream().anyMatch(token -> words.contains(token.form()));
  }

  private static boolean hasPlain(List<PostToken> tokens, boolean[] negated, Set<String> words) {
    for (int i = 0; i < negated.length; i++) {
      if (!negated[i] && words.contains(tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Elsewhere "rien" is part of praise: "rien à dire". */
  private static boolean thanksForNothing(List<PostToken> tokens) {
    List<String> forms = tokens.stream().map(PostToken::form).toList();
    return Collections.indexOfSubList(forms, NOTHING) >= 0;
  }

  /** Praise opens the text or a sentence of it, or stands beside a face that mocks. */
  private boolean hasPraise(List<PostToken> tokens, boolean[] negated) {
    boolean mocked = has(tokens, faces);
    for (int i = 0; i < negated.length; i++) {
      boolean praises = !negated[i] && praise.contains(tokens.get(i).form());
      if (praises && (mocked || opens(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(List<PostToken> tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAside(tokens.get(before))) {
      before--;
    }
    return before < 0 || (tokens.get(before).kind() == Kind.MARK && ends(tokens.get(before)));
  }

  private boolean isAside(PostToken token) {
    return switch (token.kind()) {
      case NAME, HASHTAG, LINK, EMOJI, EMOTICON -> true;
      case WORD -> openers.contains(token.form());
      case NUMBER, MARK -> false;
    };
  }

  private static boolean ends(PostToken mark) {
    return ".!?…".indexOf(mark.form().charAt(0)) >= 0;
  }

  private boolean isBad(List<PostToken> tokens, boolean[] negated, boolean mishap) {
    double worst = 0;
    for (int i = 0; i < negated.length; i++) {
      worst = Math.min(worst, negated[i] ? 0 : lexicon.polarity(tokens.get(i).form()));
    }
    return mishap || worst < BAD;
  }

  /** Finds a quotation of one or two words that hold praise. */
  private boolean quotesPraise(List<PostToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isQuote(tokens.get(i))) {
        boolean praises = false;
        int end = i + 1;
        while (end < tokens.size() && end <= i + LONGEST_QUOTE && !isQuote(tokens.get(end))) {
          praises |= lexicon.polarity(tokens.get(end).form()) > GOOD;
          end++;
        }
        if (praises && end < tokens.size() && isQuote(tokens.get(end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isQuote(PostToken token) {
    return token.kind() == Kind.MARK && "\"«»“”".indexOf(token.form().charAt(0)) >= 0;
  }
}
