package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.sentiment.Hashing;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.Probabilities;
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
  private final LinearSentimentModel posts;

  /**
   * Creates the features.
   *
   * @param posts judges whole texts and clauses
   */
  public TargetFeatures(LinearSentimentModel posts) {
    this.lexicon = posts.lexicon();
    this.posts = posts;
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
    double mean = lexicon.polarity(tokens.get(at).form());
    return mean == 0 ? 0 : mean * WordPolarity.factor(tokens, at, negated);
  }

  private void model(List<PostToken> tokens, Language language, int id, FeatureSink sink) {
    Optional<Probabilities> judged = posts.phrase(tokens, language);
    if (judged.isPresent()) {
      Probabilities p = judged.get();
      number(sink, id, p.negative() - 1 / 3.0, 2 * WEIGHT);
      number(sink, id + 1, p.neutral() - 1 / 3.0, 2 * WEIGHT);
      number(sink, id + 2, p.positive() - 1 / 3.0, 2 * WEIGHT);
    }
  }

  private static void number(FeatureSink sink, int id, double value, float weight) {
    if (value != 0) {
      int bucket = Hashing.bucket(Hashing.next(Hashing.seed(99), "d" + id));
      sink.add(Group.NUMBERS, bucket, (float) value * weight);
    }
  }
}
