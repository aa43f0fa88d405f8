package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>English learns from labelled targets and a little from whole posts with a name in them, taken
 * as if they were about the name; French from the same targets, whose numbers mean the same, and
 * from French and English posts. The same data and the same model of whole posts give the same file
 * to the bit.
 */
public final class TargetTrainer {
  private static final SoftmaxRegression LEARNER = new SoftmaxRegression(1.0, 0.9);

  /** For sets that are judged by their accuracy: classes count as often as they come. */
  private static final SoftmaxRegression AS_FOUND = new SoftmaxRegression(0.5, 0);

  /** One English post in so many is learned from. */
  private static final int POST_STEP = 4;

  private static final double ENGLISH_POST = 0.15;
  private static final double ENGLISH_POST_FOR_FRENCH = 0.25;
  private static final double FRENCH_POST = 1;

  private final TargetFeatures features;
  private final PostTokenizer tokenizer = new PostTokenizer();
  private final Consumer<String> progress;

  /**
   * Creates a trainer.
   *
   * @param posts judges whole texts and clauses
   * @param progress takes a line for each step
   */
  public TargetTrainer(LinearSentimentModel posts, Consumer<String> progress) {
    this.features = new TargetFeatures(posts);
    this.progress = progress;
  }

  /**
   * Trains and writes {@link TargetModel#FILE}.
   *
   * @param data a folder with sentiment/ and targeted/
   * @param out the folder to write to; made when absent
   * @return the cross-validated quality and the size of the file
   * @throws IOException when data are missing or the file cannot be written
   */
  public TrainingReport train(Path data, Path out) throws IOException {
    List<LabelledTarget> targets = TrainingSets.targets(data);
    List<LabelledTarget> english =
        NamedPosts.of(everyFew(TrainingSets.english(data, Set.of())), tokenizer);
    List<LabelledTarget> french = NamedPosts.of(TrainingSets.french(data, Set.of()), tokenizer);
    Examples forEnglish = examples(targets, english, ENGLISH_POST, List.of());
    int[] groups = groups(targets, english.size());
    CrossValidation validation = CrossValidation.of(forEnglish, LEARNER, groups);
    double temperature = validation.temperature();
    String row = validation.quality(temperature).row("English targets, cross-validated");
    progress.accept(row);
    Examples forFrench = examples(targets, english, ENGLISH_POST_FOR_FRENCH, french);
    byte[] file =
        new TargetModel(
                Map.of(
                    Language.ENGLISH.tag(), fitted(forEnglish, temperature),
                    Language.FRENCH.tag(), fitted(forFrench, 1)))
            .bytes();
    Files.createDirectories(out);
    Files.write(out.resolve(TargetModel.FILE), file);
    return new TrainingReport(List.of(row), file.length);
  }

  /**
   * Judges the targets of one set by models that learned from the others of the same set; the
   * targets of one text are never parted.
   *
   * @param targets the targets
   * @param language their language
   * @return the quality
   */
  public Quality crossValidated(List<LabelledTarget> targets, Language language) {
    Examples.Builder builder = new Examples.Builder();
    add(builder, targets, language, 1);
    CrossValidation validation = CrossValidation.of(builder.build(), AS_FOUND, groups(targets, 0));
    return validation.quality(validation.temperature());
  }

  private static List<LabelledPost> everyFew(List<LabelledPost> posts) {
    return IntStream.range(0, posts.size())
        .filter(i -> i % POST_STEP == 0)
        .mapToObj(posts::get)
        .toList();
  }

  private Examples examples(
      List<LabelledTarget> targets,
      List<LabelledTarget> english,
      double weight,
      List<LabelledTarget> french) {
    Examples.Builder builder = new Examples.Builder();
    add(builder, targets, Language.ENGLISH, 1);
    add(builder, english, Language.ENGLISH, weight);
    add(builder, french, Language.FRENCH, FRENCH_POST);
    Examples examples = builder.build();
    progress.accept("Targets: " + examples.rows() + " rows, " + examples.width() + " features");
    return examples;
  }

  private void add(
      Examples.Builder builder, List<LabelledTarget> targets, Language language, double weight) {
    for (LabelledTarget target : targets) {
      builder.add(
          sink ->
              features.draw(
                  tokenizer.tokens(target.text()), List.of(target.target()), language, sink),
          target.label(),
          weight);
    }
  }

  private static LinearWeights fitted(Examples examples, double temperature) {
    double[] weights = LEARNER.fit(examples, IntStream.range(0, examples.rows()).toArray());
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= temperature;
    }
    return LinearWeights.of(examples.buckets(), weights);
  }

  /** Numbers texts; those that are only learned from get {@link CrossValidation#NEVER_JUDGED}. */
  private static int[] groups(List<LabelledTarget> targets, int others) {
    List<Integer> groups = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (LabelledTarget target : targets) {
      groups.add(numbers.computeIfAbsent(target.text(), text -> numbers.size()));
    }
    int[] all = new int[targets.size() + others];
    Arrays.fill(all, CrossValidation.NEVER_JUDGED);
    for (int i = 0; i < groups.size(); i++) {
      all[i] = groups.get(i);
    }
    return all;
  }
}
