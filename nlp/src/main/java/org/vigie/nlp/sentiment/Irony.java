package org.vigie.nlp.sentiment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Set<String> TAGS =
      Set.of(
          "irony",
          "ironic",
          "ironie",
          "ironique",
          "sarcasm",
          "sarcastic",
          "sarcasme",
          "sarcastique",
          "seconddegre",
          "seconddegré",
          "not");
  private static final Set<String> FACES = Set.of("🙄", "🙃", "👏", "😒");

  /** Praise as it opens an ironic complaint. */
  private static final Set<String> PRAISE =
      Set.of(
          "merci",
          "bravo",
          "super",
          "génial",
          "genial",
          "parfait",
          "félicitations",
          "chapeau",
          "magnifique",
          "formidable",
          "excellent",
          "excellente",
          "top",
          "merveilleux",
          "adore",
          "thanks",
          "thank",
          "great",
          "awesome",
          "brilliant",
          "congrats",
          "congratulations",
          "perfect",
          "wonderful",
          "fantastic",
          "lovely",
          "love",
          "nice",
          "amazing");

  /** What nobody is thanked for. */
  private static final Set<String> MISHAPS =
      Set.of(
          "panne",
          "pannes",
          "retard",
          "retards",
          "bug",
          "bugs",
          "coupure",
          "coupures",
          "annulé",
          "annulée",
          "annulés",
          "perdu",
          "perdue",
          "raccroche",
          "raccroché",
          "planté",
          "plante",
          "facturé",
          "facturée",
          "augmentation",
          "hausse",
          "attente",
          "attends",
          "inutile",
          "injoignable",
          "surfacturation",
          "cassé",
          "cassée",
          "arnaque",
          "outage",
          "outages",
          "delay",
          "delays",
          "delayed",
          "cancelled",
          "canceled",
          "crash",
          "crashed",
          "broken",
          "lost",
          "waiting",
          "useless",
          "overcharged",
          "hung",
          "ignored",
          "downtime",
          "stuck",
          "slow",
          "fail",
          "failed");

  private static final List<String> NOTHING = List.of("merci", "pour", "rien");

  /** What turns a mishap into a good deed or a past one. */
  private static final Set<String> REMEDIES =
      Set.of(
          "réparé",
          "réparée",
          "résolu",
          "résolue",
          "réglé",
          "réglée",
          "rétabli",
          "rétablie",
          "corrigé",
          "corrigée",
          "remboursé",
          "remboursée",
          "aide",
          "aidé",
          "malgré",
          "rapide",
          "rapidement",
          "réactivité",
          "réponse",
          "fini",
          "finie",
          "désolé",
          "désolée",
          "fixed",
          "fixing",
          "solved",
          "resolved",
          "resolving",
          "restored",
          "refund",
          "refunded",
          "help",
          "helping",
          "helped",
          "despite",
          "quick",
          "quickly",
          "sorting",
          "sorted",
          "sorry",
          "patience",
          "worth",
          "back");

  private static final Set<String> OPENERS =
      Set.of("ah", "oh", "eh", "encore", "et", "un", "grand", "well", "so");
  private static final double BAD = -0.4;
  private static final double GOOD = 0.3;
  private static final int LONGEST_QUOTE = 2;

  /** In longer texts praise and mishap stand too far apart to say anything of each other. */
  private static final int LONGEST = 60;

  private final Lexicon lexicon;
  private final PostTokenizer tokenizer = new PostTokenizer();

  /**
   * Makes it.
   *
   * @param lexicon what is known of words
   */
  public Irony(Lexicon lexicon) {
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
    if (SIGNED.matcher(text).matches() || tokens.stream().anyMatch(Irony::isSigned)) {
      return true;
    }
    if (tokens.size() > LONGEST || has(tokens, REMEDIES)) {
      return false;
    }
    boolean[] negated = Negation.marks(tokens);
    boolean mishap = hasPlain(tokens, negated, MISHAPS) || thanksForNothing(tokens);
    return (mishap && hasPraise(tokens, negated))
        || (isBad(tokens, negated, mishap) && quotesPraise(tokens));
  }

  private static boolean isSigned(PostToken token) {
    return token.kind() == Kind.HASHTAG && TAGS.contains(token.form());
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
  private static boolean hasPraise(List<PostToken> tokens, boolean[] negated) {
    boolean mocked = has(tokens, FACES);
    for (int i = 0; i < negated.length; i++) {
      boolean praise = !negated[i] && PRAISE.contains(tokens.get(i).form());
      if (praise && (mocked || opens(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(List<PostToken> tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAside(tokens.get(before))) {
      before--;
    }
    return before < 0 || (tokens.get(before).kind() == Kind.MARK && ends(tokens.get(before)));
  }

  private static boolean isAside(PostToken token) {
    return switch (token.kind()) {
      case NAME, HASHTAG, LINK, EMOJI, EMOTICON -> true;
      case WORD -> OPENERS.contains(token.form());
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
        boolean praise = false;
        int end = i + 1;
        while (end < tokens.size() && end <= i + LONGEST_QUOTE && !isQuote(tokens.get(end))) {
          praise |= lexicon.polarity(tokens.get(end).form()) > GOOD;
          end++;
        }
        if (praise && end < tokens.size() && isQuote(tokens.get(end))) {
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
