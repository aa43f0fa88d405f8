package org.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.training.LabelledPost;
import org.vigie.nlp.training.LabelledPosts;
import org.vigie.nlp.training.Quality;
import org.vigie.nlp.training.SentimentTrainer;

/**
 * Prints the quality of the models of sentiment on sets that they have not learned from, and their
 * speed.
 *
 * <p>Trains once more without the evaluation set, so that posts which both collections hold are not
 * counted. Takes the data folder and the folder of CoreNLP's models as its arguments.
 */
public final class SentimentQuality {
  private static final int ROUNDS = 3;

  private final Path data;
  private final Path models;
  private final PrintStream out;

  private SentimentQuality(Path data, Path models, PrintStream out) {
    this.data = data;
    this.models = models;
    this.out = out;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the data folder and the folder of CoreNLP's models, as described in
   *     docs/quality.md
   * @throws IOException when data are missing
   */
  public static void main(String[] arguments) throws IOException {
    SentimentQuality quality =
        new SentimentQuality(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    quality.speed();
    quality.posts();
  }

  private void posts() throws IOException {
    Path folder = data.resolve("sentiment/en");
    List<LabelledPost> held =
        LabelledPosts.pair(
            folder.resolve("tweeteval-val_text.txt"), folder.resolve("tweeteval-val_labels.txt"));
    byte[] file =
        new SentimentTrainer(models, out::println).train(data, LabelledPosts.keys(held)).bytes();
    LinearSentimentModel model = LinearSentimentModel.read(file);
    Quality.Counter counter = new Quality.Counter();
    for (LabelledPost post : held) {
      Sentiment judged = model.of(post.text(), Language.ENGLISH);
      counter.add(post.label(), judged.label(), judged.confidence());
    }
    out.println(Quality.HEAD);
    out.println(counter.quality().row("tweeteval-val, held out"));
  }

  private void speed() throws IOException {
    long before = System.nanoTime();
    LinearSentimentModel model = LinearSentimentModel.bundled();
    out.printf(Locale.ROOT, "load: %d ms%n", (System.nanoTime() - before) / 1_000_000);
    List<LabelledPost> posts = LabelledPosts.tabbed(data.resolve("sentiment/en/semeval2017-train"));
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (LabelledPost post : posts) {
        sum += model.of(post.text(), Language.ENGLISH).polarity();
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      out.printf(Locale.ROOT, "%.0f posts per CPU-second%n", posts.size() * 1e9 / spent);
    }
    out.printf(Locale.ROOT, "(mean polarity %.3f)%n", sum / ROUNDS / posts.size());
  }
}
