package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.sentiment.PostFeatures;
import org.vigie.nlp.sentiment.SentimentModels;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Trains the models of sentiment of whole texts that ship, in English and French.
 *
 * <p>The same data give the same file to the bit. English takes about 1.5 GB of heap.
 */
public final class SentimentTrainer {
  /** Penalties chosen by cross-validation (docs/quality.md). */
  static final SoftmaxRegression ENGLISH = new SoftmaxRegression(1.0);

  static final SoftmaxRegression FRENCH = new SoftmaxRegression(0.5);

  private final Consumer<String> progress;
  private final List<String> rows = new ArrayList<>();

  /**
   * Creates a trainer.
   *
   * @param progress takes a line for each step
   */
  public SentimentTrainer(Consumer<String> progress) {
    this.progress = progress;
  }

  /**
   * Trains and writes {@link SentimentModels#FILE}.
   *
   * @param data a folder with sentiment/ and lexicons/
   * @param out the folder to write to; made when absent
   * @return the cross-validated quality and the size of the file
   * @throws IOException when data are missing or the file cannot be written
   */
  public TrainingReport train(Path data, Path out) throws IOException {
    byte[] file = train(data, Set.of()).bytes();
    Files.createDirectories(out);
    Files.write(out.resolve(SentimentModels.FILE), file);
    return new TrainingReport(rows, file.length);
  }

  /**
   * Trains without some posts, to measure on them.
   *
   * @param data a folder with sentiment/ and lexicons/
   * @param heldOut the keys of posts to leave out, see {@link LabelledPosts#keys}
   * @return the models
   * @throws IOException when data are missing
   */
  public SentimentModels train(Path data, Set<String> heldOut) throws IOException {
    rows.clear();
    Lexicon lexicon = LexiconFiles.read(data.resolve("lexicons"));
    Map<String, LinearWeights> languages = new TreeMap<>();
    List<LabelledPost> english = TrainingSets.english(data, heldOut);
    languages.put("en", whole("English posts", english, lexicon, ENGLISH));
    List<LabelledPost> french = TrainingSets.french(data, heldOut);
    languages.put("fr", whole("French posts", french, lexicon, FRENCH));
    return new SentimentModels(lexicon, languages);
  }

  private LinearWeights whole(
      String name, List<LabelledPost> posts, Lexicon lexicon, SoftmaxRegression learner) {
    return calibrated(name, examples(posts, lexicon), learner);
  }

  static Examples examples(List<LabelledPost> posts, Lexicon lexicon) {
    PostTokenizer tokenizer = new PostTokenizer();
    PostFeatures features = new PostFeatures(lexicon);
    Examples.Builder builder = new Examples.Builder();
    for (LabelledPost post : posts) {
      builder.add(sink -> features.draw(tokenizer.tokens(post.text()), sink), post.label());
    }
    return builder.build();
  }

  private LinearWeights calibrated(String name, Examples examples, SoftmaxRegression learner) {
    progress.accept(name + ": " + examples.rows() + " rows, " + examples.width() + " features");
    CrossValidation validation = CrossValidation.of(examples, learner);
    double temperature = validation.temperature();
    String row = validation.quality(temperature).row(name + ", cross-validated");
    progress.accept(row);
    rows.add(row);
    double[] weights = learner.fit(examples, IntStream.range(0, examples.rows()).toArray());
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= temperature;
    }
    return LinearWeights.of(examples.buckets(), weights);
  }
}
