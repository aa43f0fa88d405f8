package org.vigie.nlp.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vigie.domain.Sha256;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.Probabilities;
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

  private final LinearSentimentModel posts;
  private final TargetModel model;
  private final TargetFeatures features;
  private final Comparisons comparisons;
  private final Contrasts contrasts;
  private final String version;
  private final PostTokenizer tokenizer = new PostTokenizer();

  private LinearTargetSentiment(byte[] file, LinearSentimentModel posts) throws IOException {
    this.model = TargetModel.read(file);
    this.posts = posts;
    this.features = new TargetFeatures(posts);
    this.comparisons = new Comparisons(posts.lexicon());
    this.contrasts = new Contrasts(posts.lexicon());
    this.version = "target-linear=" + Sha256.hex(6, file);
  }

  /**
   * Loads the model that comes with the application.
   *
   * @param posts judges whole texts and clauses
   * @return the model
   */
  public static LinearTargetSentiment bundled(LinearSentimentModel posts) {
    try {
      return read(TargetModel.bundledBytes(), posts);
    } catch (IOException e) {
      throw new UncheckedIOException("read bundled target model failed", e);
    }
  }

  /**
   * Loads a model from the content of a model file.
   *
   * @param file the content
   * @param posts judges whole texts and clauses
   * @return the model
   * @throws IOException when it is not a model file
   */
  public static LinearTargetSentiment read(byte[] file, LinearSentimentModel posts)
      throws IOException {
    return new LinearTargetSentiment(file, posts);
  }

  @Override
  public Sentiment towards(String text, List<CharRange> targets, Language language) {
    if (targets.isEmpty() || !posts.knows(language)) {
      return posts.of(text, language);
    }
    List<PostToken> tokens = tokenizer.tokens(text);
    TargetView view = TargetView.of(tokens, targets);
    if (!view.isNamed()) {
      return posts.of(text, language);
    }
    double[] scores = model.weights().scores(sink -> features.draw(view, language, sink));
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
