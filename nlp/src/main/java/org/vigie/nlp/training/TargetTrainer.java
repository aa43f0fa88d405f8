package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.target.TargetFeatures;
import org.vigie.nlp.target.TargetModel;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Trains the model of sentiment towards targets that ships.
 *
 * <p>The same data and the same model of whole posts give the same file to the bit.
 */
public final class TargetTrainer {
  private static final SoftmaxRegression LEARNER = new SoftmaxRegression(1.0);

  private final LinearSentimentModel posts;
  private final Consumer<String> progress;

  /**
   * Creates a trainer.
   *
   * @param posts judges whole texts and clauses
   * @param progress takes a line for each step
   */
  public TargetTrainer(LinearSentimentModel posts, Consumer<String> progress) {
    this.posts = posts;
    this.progress = progress;
  }

  /**
   * Trains and writes {@link TargetModel#FILE}.
   *
   * @param data a folder with targeted/
   * @param out the folder to write to; made when absent
   * @return the cross-validated quality and the size of the file
   * @throws IOException when data are missing or the file cannot be written
   */
  public TrainingReport train(Path data, Path out) throws IOException {
    Examples examples = examples(TrainingSets.targets(data));
    progress.accept("Targets: " + examples.rows() + " rows, " + examples.width() + " features");
    CrossValidation validation = CrossValidation.of(examples, LEARNER);
    double temperature = validation.temperature();
    String row = validation.quality(temperature).row("Targets, cross-validated");
    progress.accept(row);
    double[] weights = LEARNER.fit(examples, IntStream.range(0, examples.rows()).toArray());
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= temperature;
    }
    byte[] file = new TargetModel(LinearWeights.of(examples.buckets(), weights)).bytes();
    Files.createDirectories(out);
    Files.write(out.resolve(TargetModel.FILE), file);
    return new TrainingReport(List.of(row), file.length);
  }

  private Examples examples(List<LabelledTarget> targets) {
    PostTokenizer tokenizer = new PostTokenizer();
    TargetFeatures features = new TargetFeatures(posts);
    Examples.Builder builder = new Examples.Builder();
    for (LabelledTarget target : targets) {
      builder.add(
          sink ->
              features.draw(
                  tokenizer.tokens(target.text()),
                  List.of(target.target()),
                  Language.ENGLISH,
                  sink),
          target.label());
    }
    return builder.build();
  }
}
