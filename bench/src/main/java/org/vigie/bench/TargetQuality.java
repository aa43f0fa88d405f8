package org.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.nlp.training.LabelledTarget;
import org.vigie.nlp.training.LabelledTargets;
import org.vigie.nlp.training.Quality;
import org.vigie.nlp.training.TargetSet;
import org.vigie.nlp.training.TargetValidation;

/**
 * Prints the quality of sentiment towards targets: of the model that ships, on sets that it has not
 * learned from, with its speed; and of the features, by cross-validation on each set alone and with
 * what else may be learned.
 */
public final class TargetQuality {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String[] MAMS = {"mams-train.xml", "mams-val.xml"};

  /** What a target of another set counts. */
  private static final double ELSEWHERE = 0.5;

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
    for (TargetSet set : List.of(restaurants(), laptops(), dong(), mams("mams-train.xml"))) {
      alone(set);
    }
    named(restaurants(), List.of(mams(), laptops()));
    named(laptops(), List.of(restaurants(), mams()));
    named(dong(), List.of());
  }

  /** Learns from the set itself, with the features that ship. */
  private void alone(TargetSet set) {
    TargetValidation validation = new TargetValidation(posts, 0.5, false);
    out.println(validation.bySentence(set, List.of()).row(set.name() + ", cross-validated"));
    out.println(validation.byRow(set).row(set.name() + ", folds by row"));
  }

  /** Learns from other sets as well, and the words of the targets. */
  private void named(TargetSet set, List<TargetSet> others) {
    TargetValidation validation = new TargetValidation(posts, 1, true);
    List<TargetSet> learned = others.stream().map(each -> lighter(apart(each, set))).toList();
    String name = String.join(" + ", learned.stream().map(TargetSet::name).toList());
    String row = set.name() + " with " + (name.isEmpty() ? "" : name + " and ") + "target words";
    out.println(validation.bySentence(set, learned).row(row));
  }

  private static TargetSet lighter(TargetSet set) {
    return new TargetSet(set.name(), set.targets(), set.language(), ELSEWHERE);
  }

  private void shipped() throws IOException {
    LinearTargetSentiment model = LinearTargetSentiment.bundled(posts);
    row(model, dong());
    row(model, restaurants());
    row(model, apart(restaurants(), mams()));
    row(model, laptops());
    row(model, french());
  }

  /** Leaves out the texts that another set has as well, but for case and marks. */
  private TargetSet apart(TargetSet set, TargetSet from) {
    Set<String> keys =
        from.targets().stream().map(each -> key(each.text())).collect(Collectors.toSet());
    List<LabelledTarget> kept =
        set.targets().stream().filter(each -> !keys.contains(key(each.text()))).toList();
    int shared = set.targets().size() - kept.size();
    if (shared > 0) {
      out.println(shared + " targets of " + set.name() + " are in texts of " + from.name());
    }
    String name = shared == 0 ? set.name() : set.name() + " not in " + from.name();
    return new TargetSet(name, kept, set.language(), set.weight());
  }

  private static String key(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private TargetSet dong() throws IOException {
    return set("Dong Twitter", LabelledTargets.triples(folder.resolve("dong-twitter-train.raw")));
  }

  private TargetSet restaurants() throws IOException {
    return set(
        "restaurants", LabelledTargets.aspects(folder.resolve("semeval14-restaurants-train.xml")));
  }

  private TargetSet laptops() throws IOException {
    return set("laptops", LabelledTargets.aspects(folder.resolve("semeval14-laptops-train.xml")));
  }

  private TargetSet mams(String... files) throws IOException {
    List<LabelledTarget> targets = new ArrayList<>();
    for (String file : files.length > 0 ? files : MAMS) {
      targets.addAll(LabelledTargets.aspects(folder.resolve(file)));
    }
    return set("MAMS", targets);
  }

  private static TargetSet set(String name, List<LabelledTarget> targets) {
    return new TargetSet(name, targets, Language.ENGLISH, 1);
  }

  private TargetSet french() throws IOException {
    List<LabelledTarget> french = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("m-absa-fr"))) {
      for (Path file : files.sorted().toList()) {
        french.addAll(LabelledTargets.lists(file));
      }
    }
    return new TargetSet("M-ABSA French", french, Language.FRENCH, 1);
  }

  private void row(LinearTargetSentiment model, TargetSet set) {
    Quality.Counter counter = new Quality.Counter();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (LabelledTarget target : set.targets()) {
      Sentiment judged =
          model.towards(target.text(), List.of(target.target()), set.language()).sentiment();
      counter.add(target.label(), judged.label(), judged.confidence());
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    out.println(counter.quality().row(set.name()));
    out.printf(Locale.ROOT, "%.0f targets per CPU-second%n", set.targets().size() * 1e9 / spent);
  }
}
