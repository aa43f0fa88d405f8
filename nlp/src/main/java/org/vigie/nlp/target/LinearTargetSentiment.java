package org.vigie.nlp.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.domain.Sha256;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.text.CharRange;
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
  private final Map<String, TargetFeatures> features = new TreeMap<>();
  private final Verdicts verdicts;
  private final String version;
  private final PostTokenizer tokenizer = new PostTokenizer();

  private LinearTargetSentiment(byte[] file, LinearSentimentModel posts) throws IOException {
    this.model = TargetModel.read(file);
    this.posts = posts;
    for (String tag : model.languages().keySet()) {
      features.put(tag, TargetFeatures.of(posts, new Language(tag)));
    }
    this.verdicts = new Verdicts(posts);
    this.version = "target-linear=" + Sha256.hex(6, file, RuleFiles.bytes());
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
  public TargetSentiment towards(String text, List<CharRange> targets, Language language) {
    LinearWeights weights = model.languages().get(language.tag());
    if (targets.isEmpty() || weights == null) {
      return whole(text, language);
    }
    TargetView view = TargetView.of(tokenizer.tokens(text), targets);
    return view.isNamed() ? judged(view, text, weights, language) : whole(text, language);
  }

  private TargetSentiment judged(
      TargetView view, String text, LinearWeights weights, Language language) {
    TargetFeatures drawn = Objects.requireNonNull(features.get(language.tag()));
    double[] scores = weights.scores(sink -> drawn.draw(view, language, sink));
    Optional<Verdict> verdict = verdicts.of(view, text, language);
    verdict.ifPresent(found -> follow(found, scores));
    Probabilities judged = Probabilities.softmax(scores);
    CharRange evidence =
        verdict.map(Verdict::evidence).orElseGet(() -> Evidences.of(view, weights, judged.label()));
    return new TargetSentiment(judged.sentiment(), evidence);
  }

  private TargetSentiment whole(String text, Language language) {
    return new TargetSentiment(posts.of(text, language), null);
  }

  /** Lifts the class of a verdict above the others. */
  private static void follow(Verdict verdict, double[] scores) {
    double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
    scores[verdict.sign() + 1] = top + MARGIN;
  }

  @Override
  public String version() {
    return version;
  }
}
