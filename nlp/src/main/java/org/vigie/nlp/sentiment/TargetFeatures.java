package org.vigie.nlp.sentiment;

import static org.vigie.nlp.sentiment.LexiconFeatures.number;

import java.util.List;
import java.util.Map;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;

/**
 * Draws the features of a target in a text: words of its clause, words around it with their side,
 * lexicon scores weighted by distance, and what the model of whole texts says of the clause and of
 * the text.
 *
 * <p>The numbers mean the same in every language, so that what is learned on English targets serves
 * French ones. Safe for use by many threads.
 */
public final class TargetFeatures {
  private static final int CLAUSE = 41;
  private static final int CLAUSE_PAIR = 42;
  private static final int SIDE = 43;
  private static final int CLOSE = 44;
  private static final int TARGET = 45;
  private static final int WINDOW = 5;
  private static final int CLOSEST = 2;
  private static final float WEIGHT = 0.5f;

  private final Lexicon lexicon;
  private final PostFeatures whole;
  private final Map<String, LinearWeights> languages;

  /**
   * Creates the features.
   *
   * @param lexicon what is known of words
   * @param languages the weights for whole texts, by language tag
   */
  public TargetFeatures(Lexicon lexicon, Map<String, LinearWeights> languages) {
    this.lexicon = lexicon;
    this.whole = new PostFeatures(lexicon);
    this.languages = Map.copyOf(languages);
  }

  /**
   * Draws the features of a target.
   *
   * @param tokens the text
   * @param targets where it names the target
   * @param language its language
   * @param sink takes them
   */
  public void draw(
      List<PostToken> tokens, List<CharRange> targets, Language language, FeatureSink sink) {
    draw(TargetView.of(tokens, targets), language, sink);
  }

  void draw(TargetView view, Language language, FeatureSink sink) {
    boolean[] negated = view.negated();
    String before = "^";
    for (int i = 0; i < negated.length; i++) {
      String form = view.tokens().get(i).form();
      String key = view.isTarget(i) ? "$T" : negated[i] ? form + "_N" : form;
      if (view.isNear(i)) {
        word(sink, Group.WORDS, CLAUSE, key);
        word(sink, Group.WORDS, CLAUSE_PAIR, before + " " + key);
      }
      if (view.isTarget(i)) {
        word(sink, Group.WORDS, TARGET, form);
      } else {
        window(sink, view.distance(i), key);
      }
      before = key;
    }
    lexicon(view, negated, sink);
    model(view.tokens(), language, 1100, sink);
    model(view.clause(), language, 1110, sink);
  }

  private static void window(FeatureSink sink, int distance, String key) {
    if (Math.abs(distance) <= WINDOW) {
      word(sink, Group.PIECES, SIDE, distance < 0 ? "<" + key : ">" + key);
    }
    if (Math.abs(distance) <= CLOSEST) {
      word(sink, Group.PIECES, CLOSE, key);
    }
  }

  private static void word(FeatureSink sink, Group group, int kind, String word) {
    sink.add(group, Hashing.bucket(Hashing.next(Hashing.seed(kind), word)), 1);
  }

  private void lexicon(TargetView view, boolean[] negated, FeatureSink sink) {
    double[] positive = new double[3];
    double[] negative = new double[3];
    for (int i = 0; i < negated.length; i++) {
      double score = view.isTarget(i) ? 0 : score(view.tokens(), i, negated[i]);
      double[] side = score > 0 ? positive : negative;
      side[0] += score / (1 + Math.abs(view.distance(i)));
      side[1] += view.isNear(i) ? score : 0;
      side[2] += Math.abs(view.distance(i)) <= WINDOW ? score : 0;
    }
    for (int i = 0; i < positive.length; i++) {
      number(sink, 1200 + i, StrictMath.tanh(positive[i]), WEIGHT);
      number(sink, 1210 + i, StrictMath.tanh(negative[i]), WEIGHT);
      number(sink, 1220 + i, StrictMath.tanh(2 * (positive[i] + negative[i])), WEIGHT);
      number(sink, 1230 + i, positive[i] == 0 && negative[i] == 0 ? 1 : 0, WEIGHT);
    }
    number(sink, 1299, 1, WEIGHT);
  }

  private double score(List<PostToken> tokens, int at, boolean negated) {
    double mean = LexiconFeatures.mean(lexicon, tokens.get(at).form());
    return mean == 0 ? 0 : mean * LexiconFeatures.factor(tokens, at, negated);
  }

  private void model(List<PostToken> tokens, Language language, int id, FeatureSink sink) {
    LinearWeights weights = languages.get(language.tag());
    if (weights != null) {
      Probabilities p = Probabilities.softmax(weights.scores(s -> whole.draw(tokens, s)));
      number(sink, id, p.negative() - 1 / 3.0, 2 * WEIGHT);
      number(sink, id + 1, p.neutral() - 1 / 3.0, 2 * WEIGHT);
      number(sink, id + 2, p.positive() - 1 / 3.0, 2 * WEIGHT);
    }
  }
}
