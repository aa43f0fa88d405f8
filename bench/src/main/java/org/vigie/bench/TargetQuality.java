package org.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.nlp.training.LabelledTarget;
import org.vigie.nlp.training.LabelledTargets;
import org.vigie.nlp.training.Quality;
import org.vigie.nlp.training.TargetTrainer;

/**
 * Prints the quality of sentiment towards targets: of the features, by cross-validation on each set
 * alone, and of the model that ships, on sets that it has not learned from, with its speed.
 */
public final class TargetQuality {
  private final Path folder;
  private final PrintStream out;
  private final LinearSentimentModel posts = LinearSentimentModel.bundled();

  private TargetQuality(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the data folder, as described in docs/quality.md
   * @throws IOException when data are missing
   */
  public static void main(String[] arguments) throws IOException {
    TargetQuality quality =
        new TargetQuality(Path.of(arguments[0]).resolve("targeted"), System.out);
    System.out.println(Quality.HEAD);
    quality.shipped();
    quality.crossValidated();
  }

  private void crossValidated() throws IOException {
    TargetTrainer trainer = new TargetTrainer(posts, line -> {});
    print("restaurants, cross-validated", trainer, restaurants());
    print("laptops, cross-validated", trainer, laptops());
    print("Dong Twitter, cross-validated", trainer, dong());
    print(
        "MAMS, cross-validated",
        trainer,
        LabelledTargets.aspects(folder.resolve("mams-train.xml")));
  }

  private void print(String name, TargetTrainer trainer, List<LabelledTarget> targets) {
    out.println(trainer.crossValidated(targets, Language.ENGLISH).row(name));
  }

  private void shipped() throws IOException {
    LinearTargetSentiment model = LinearTargetSentiment.bundled(posts);
    row("Dong Twitter", model, dong(), Language.ENGLISH);
    row("restaurants", model, restaurants(), Language.ENGLISH);
    row("laptops", model, laptops(), Language.ENGLISH);
    row("M-ABSA French", model, french(), Language.FRENCH);
  }

  private List<LabelledTarget> dong() throws IOException {
    return LabelledTargets.triples(folder.resolve("dong-twitter-train.raw"));
  }

  private List<LabelledTarget> restaurants() throws IOException {
    return LabelledTargets.aspects(folder.resolve("semeval14-restaurants-train.xml"));
  }

  private List<LabelledTarget> laptops() throws IOException {
    return LabelledTargets.aspects(folder.resolve("semeval14-laptops-train.xml"));
  }

  private List<LabelledTarget> french() throws IOException {
    List<LabelledTarget> french = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("m-absa-fr"))) {
      for (Path file : files.sorted().toList()) {
        french.addAll(LabelledTargets.lists(file));
      }
    }
    return french;
  }

  private void row(
      String name, LinearTargetSentiment model, List<LabelledTarget> targets, Language language) {
    Quality.Counter counter = new Quality.Counter();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (LabelledTarget target : targets) {
      Sentiment judged =
          model.towards(target.text(), List.of(target.target()), language).sentiment();
      counter.add(target.label(), judged.label(), judged.confidence());
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    out.println(counter.quality().row(name));
    out.printf(Locale.ROOT, "%.0f targets per CPU-second%n", targets.size() * 1e9 / spent);
  }
}
