package org.vigie.nlp.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.SentimentModels;

/**
 * The command that trains the models of sentiment, of posts and then towards targets, without its
 * command line.
 */
public final class TrainSentiment {
  private final PrintStream out;
  private final @Nullable Path vectors;

  /**
   * Creates the command.
   *
   * @param out where progress and the table of quality are printed
   * @param vectors the folder of CoreNLP's models, whose word vectors the model of posts learns
   *     from; null to train without vectors
   */
  public TrainSentiment(PrintStream out, @Nullable Path vectors) {
    this.out = out;
    this.vectors = vectors;
  }

  /**
   * Trains and prints the cross-validated quality.
   *
   * @param data a folder with sentiment/, lexicons/ and targeted/
   * @param folder where sentiment/sentiment.bin and target/target.bin are written, as among the
   *     resources
   * @throws IOException when data are missing or the file cannot be written
   */
  public void run(Path data, Path folder) throws IOException {
    Path posts = folder.resolve("sentiment");
    print(new SentimentTrainer(vectors, out::println).train(data, posts));
    byte[] file = Files.readAllBytes(posts.resolve(SentimentModels.FILE));
    targets(data, LinearSentimentModel.read(file), folder);
  }

  /**
   * Trains towards targets only, beside the model of posts that comes with the application, and
   * prints the cross-validated quality.
   *
   * @param data a folder with targeted/
   * @param folder where target/target.bin is written
   * @throws IOException when data are missing or the file cannot be written
   */
  public void runTargets(Path data, Path folder) throws IOException {
    targets(data, LinearSentimentModel.bundled(), folder);
  }

  private void targets(Path data, LinearSentimentModel posts, Path folder) throws IOException {
    print(new TargetTrainer(posts, out::println).train(data, folder.resolve("target")));
  }

  private void print(TrainingReport report) {
    out.println();
    out.println(report.text());
  }
}
