package org.vigie.nlp.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Sentiment towards a target by logistic regression over the clause and the words around it, with a
 * strong word of comparisons and contrasts.
 *
 * <p>Trained on English targets; French ones are judged by the features that both languages share.
 * A text that does not name the target, or is in a language without a model, is judged as a whole.
 * Safe for use by many threads.
 */
public final class LinearTargetSentiment implements TargetSentimentModel {
  /** How far a comparison or a contrast lifts its class above the others, in log-odds. */
  private static final double MARGIN = 1;

  private final SentimentModels models;
  private final SentimentModel whole;
  private final TargetFeatures features;
  private final Comparisons comparisons;
  private final Contrasts contrasts;
  private final String version;
  private final PostTokenizer tokenizer = new PostTokenizer();

  private LinearTargetSentiment(byte[] file) throws IOException {
    this.models = SentimentModels.read(file);
    String hash = SentimentModels.hash(file);
    this.whole = new LinearSentimentModel(models, hash);
    this.features = new TargetFeatures(models.lexicon(), models.languages());
    this.comparisons = new Comparisons(models.lexicon());
    this.contrasts = new Contrasts(models.lexicon());
    this.version = "target-linear=" + hash;
  }

  /**
   * Loads the model that comes with the application.
   *
   * @return the model
   */
  public static LinearTargetSentiment bundled() {
    try {
      return read(SentimentModels.bundledBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("read bundled sentiment model failed", e);
    }
  }

  /**
   * Loads a model from the content of a model file.
   *
   * @param file the content
   * @return the model
   * @throws IOException when it is not a model file
   */
  public static LinearTargetSentiment read(byte[] file) throws IOException {
    return new LinearTargetSentiment(file);
  }

  /**
   * Returns the model that judges texts as a whole, from the same file.
   *
   * @return the model
   */
  public SentimentModel whole() {
    return whole;
  }

  @Override
  public Sentiment towards(String text, List<CharRange> targets, Language language) {
    if (targets.isEmpty() || !models.languages().containsKey(language.tag())) {
      return whole.of(text, language);
    }
    List<PostToken> tokens = tokenizer.tokens(text);
    TargetView view = TargetView.of(tokens, targets);
    if (!view.isNamed()) {
      return whole.of(text, language);
    }
    double[] scores = models.targets().scores(sink -> features.draw(view, language, sink));
    int compared = comparisons.verdict(view);
    int verdict = compared != 0 ? compared : contrasts.verdict(view);
    if (verdict != 0) {
      int winner = verdict < 0 ? 0 : 2;
      scores[winner] = Math.max(scores[winner], Math.max(scores[1], scores[2 - winner]) + MARGIN);
    }
    return Probabilities.softmax(scores).sentiment();
  }

  @Override
  public String version() {
    return version;
  }
}
