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
import org.jspecify.annotations.Nullable;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.PostModel;
import org.vigie.nlp.sentiment.SentimentModels;

/**
 * Trains the models of sentiment of whole texts that ship, in English and French.
 *
 * <p>The same data give the same file to the bit. English takes about 1.5 GB of heap.
 */
public final class SentimentTrainer {
  /** Penalties chosen by cross-validation (docs/quality.md). */
  static final Learner ENGLISH = new SoftmaxRegression(3.0);

  static final Learner FRENCH = new LogCountRegression(new SoftmaxRegression(0.5), 0.3);
  static final float ENGLISH_VECTORS = 0.3f;
  static final float FRENCH_VECTORS = 0.6f;

  private final @Nullable Path vectors;
  private final Consumer<String> progress;
  private final List<String> rows = new ArrayList<>();

  /**
   * Creates a trainer.
   *
   * @param vectors the folder of CoreNLP's models, whose word vectors are used; null to train
   *     without vectors
   * @param progress takes a line for each step
   */
  public SentimentTrainer(@Nullable Path vectors, Consumer<String> progress) {
    this.vectors = vectors;
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
    Map<String, PostModel> languages = new TreeMap<>();
    languages.put(
        "en",
        trained(
            "English posts",
            TrainingSets.english(data, heldOut),
            new PostTraining(
                lexicon, new VectorFeatures(english(vectors), ENGLISH_VECTORS, lexicon)),
            ENGLISH));
    languages.put(
        "fr",
        trained(
            "French posts",
            TrainingSets.french(data, heldOut),
            new PostTraining(lexicon, new VectorFeatures(french(vectors), FRENCH_VECTORS, lexicon)),
            FRENCH));
    return new SentimentModels(lexicon, languages);
  }

  private static WordVectors english(@Nullable Path folder) throws IOException {
    return folder == null ? WordVectors.NONE : WordVectors.english(folder);
  }

  private static WordVectors french(@Nullable Path folder) throws IOException {
    return folder == null ? WordVectors.NONE : WordVectors.french(folder);
  }

  private PostModel trained(
      String name, List<LabelledPost> posts, PostTraining training, Learner learner) {
    Examples examples = training.examples(posts);
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
    return training.model(examples, weights);
  }
}
