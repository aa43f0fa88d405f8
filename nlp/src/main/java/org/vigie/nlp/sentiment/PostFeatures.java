package org.vigie.nlp.sentiment;

import java.util.List;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Draws the features of a whole text: words and pairs with negation marked, pieces of 3 to 6
 * characters within words, stems, the course of the feeling, and numbers from lexicons, from word
 * vectors and from how the text is written.
 *
 * <p>Training and prediction share it: a change here asks for new model files. Safe for use by many
 * threads.
 */
public final class PostFeatures {
  private static final int WORD = 1;
  private static final int PAIR = 2;
  private static final int PIECE = 7;
  private static final int STEM = 11;
  private static final int COURSE = 23;
  private static final int TURN = 24;
  private static final int LENGTH_STEP = 0x9e3779b9;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 6;

  private final LexiconFeatures lexiconFeatures;
  private final Lexicon lexicon;
  private final WordTable words;

  /**
   * Creates the features over a lexicon.
   *
   * @param lexicon what is known of words
   * @param words the polarities that word vectors give to the words of the language
   */
  public PostFeatures(Lexicon lexicon, WordTable words) {
    this.lexiconFeatures = new LexiconFeatures(lexicon);
    this.lexicon = lexicon;
    this.words = words;
  }

  /**
   * Draws the features of a text.
   *
   * @param tokens the text
   * @param sink takes them
   */
  public void draw(List<PostToken> tokens, FeatureSink sink) {
    boolean[] negated = Negation.marks(tokens);
    String before = "^";
    for (int i = 0; i < negated.length; i++) {
      PostToken token = tokens.get(i);
      String key = key(token, negated[i]);
      word(sink, WORD, key);
      if (!key.equals(token.form())) {
        word(sink, WORD, token.form());
      }
      pair(sink, before, key);
      before = key;
      if (WordTable.isWord(token) && Stems.has(token.form())) {
        word(sink, STEM, Stems.of(token.form()));
      }
      if (hasPieces(token.kind())) {
        pieces(sink, token.form());
      }
    }
    pair(sink, before, "$");
    course(sink, PolarityPattern.of(tokens, negated, lexicon));
    lexiconFeatures.draw(tokens, negated, sink);
    PolarityFeatures.draw(tokens, negated, words, sink);
    StyleFeatures.draw(tokens, sink);
  }

  private static void course(FeatureSink sink, String pattern) {
    word(sink, COURSE, pattern.substring(Math.max(0, pattern.length() - PolarityPattern.LONGEST)));
    for (int i = 0; i + 2 <= pattern.length(); i++) {
      word(sink, TURN, pattern.substring(i, i + 2));
    }
  }

  private static String key(PostToken token, boolean negated) {
    if (token.kind() == Kind.HASHTAG) {
      return "#" + token.form();
    }
    return negated ? token.form() + "_N" : token.form();
  }

  private static boolean hasPieces(Kind kind) {
    return switch (kind) {
      case WORD, NUMBER, HASHTAG -> true;
      case NAME, LINK, EMOJI, EMOTICON, MARK -> false;
    };
  }

  private static void word(FeatureSink sink, int kind, String word) {
    sink.add(Group.WORDS, Hashing.bucket(Hashing.next(Hashing.seed(kind), word)), 1);
  }

  private static void pair(FeatureSink sink, String first, String second) {
    int hash = Hashing.next(Hashing.next(Hashing.seed(PAIR), first), ' ');
    sink.add(Group.WORDS, Hashing.bucket(Hashing.next(hash, second)), 1);
  }

  private static void pieces(FeatureSink sink, String form) {
    int length = form.length() + 2;
    for (int start = 0; start < length; start++) {
      int hash = Hashing.seed(PIECE);
      for (int size = 1; size <= LONGEST_PIECE && start + size <= length; size++) {
        hash = Hashing.next(hash, charAt(form, start + size - 1));
        if (size >= SHORTEST_PIECE) {
          sink.add(Group.PIECES, Hashing.bucket(hash + (size - 1) * LENGTH_STEP), 1);
        }
      }
    }
  }

  /** Reads the word as if an underscore stood before and after it. */
  private static char charAt(String form, int at) {
    return at == 0 || at > form.length() ? '_' : form.charAt(at - 1);
  }
}
