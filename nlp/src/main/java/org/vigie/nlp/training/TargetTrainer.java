package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * as if they were about the name; each collection has numbers of its own, which do not ship. French
 * learns from the same, whose numbers mean the same, and from French posts. The same data and the
 * same model of whole posts give the same file to the bit.
 */
public final class TargetTrainer {
  private static final SoftmaxRegression LEARNER = new SoftmaxRegression(1.0, 0.9);

  /** One English post in so many is learned from. */
  private static final int POST_STEP = 4;

  private static final double ENGLISH_POST = 0.15;
  private static final double ENGLISH_POST_FOR_FRENCH = 0.25;
  private static final double FRENCH_POST = 1;
  private static final double OWN = 0.3;

  private final LinearSentimentModel posts;
  private final PostTokenizer tokenizer = new PostTokenizer();
  private final Consumer<String> progress;
  private final List<String> rows = new ArrayList<>();

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
   * @param data a folder with sentiment/ and targeted/
   * @param out the folder to write to; made when absent
   * @return the cross-validated quality and the size of the file
   * @throws IOException when data are missing or the file cannot be written
   */
  public TrainingReport train(Path data, Path out) throws IOException {
    rows.clear();
    List<TargetSet> targets = TrainingSets.targets(data);
    List<LabelledTarget> named =
        NamedPosts.of(everyFew(TrainingSets.english(data, Set.of())), tokenizer);
    LinearWeights english =
        english(targets, new TargetSet("posts", named, Language.ENGLISH, ENGLISH_POST));
    LinearWeights french =
        french(
            targets,
            new TargetSet("posts", named, Language.ENGLISH, ENGLISH_POST_FOR_FRENCH),
            NamedPosts.of(TrainingSets.french(data, Set.of()), tokenizer));
    byte[] file =
        new TargetModel(Map.of(Language.ENGLISH.tag(), english, Language.FRENCH.tag(), french))
            .bytes();
    Files.createDirectories(out);
    Files.write(out.resolve(TargetModel.FILE), file);
    return new TrainingReport(rows, file.length);
  }

  private LinearWeights english(List<TargetSet> targets, TargetSet posts) {
    OwnNumbers own = new OwnNumbers(OWN);
    Examples examples = examples(Language.ENGLISH, Optional.of(own), joined(targets, posts));
    int[] groups = TargetExamples.groups(targets, List.of(posts));
    Learner learner = own.forgetting(LEARNER);
    CrossValidation validation = CrossValidation.of(examples, learner, groups);
    double temperature = validation.temperature();
    rows.add(validation.quality(temperature).row("English targets, cross-validated"));
    progress.accept(rows.getLast());
    return fitted(examples, learner, temperature);
  }

  private LinearWeights french(
      List<TargetSet> targets, TargetSet english, List<LabelledTarget> french) {
    List<TargetSet> sets = joined(targets, english);
    sets.add(new TargetSet("french posts", french, Language.FRENCH, FRENCH_POST));
    return fitted(examples(Language.FRENCH, Optional.empty(), sets), LEARNER, 1);
  }

  private static List<TargetSet> joined(List<TargetSet> targets, TargetSet posts) {
    List<TargetSet> sets = new ArrayList<>(targets);
    sets.add(posts);
    return sets;
  }

  private static List<LabelledPost> everyFew(List<LabelledPost> posts) {
    return IntStream.range(0, posts.size())
        .filter(i -> i % POST_STEP == 0)
        .mapToObj(posts::get)
        .toList();
  }

  private Examples examples(Language model, Optional<OwnNumbers> own, List<TargetSet> sets) {
    TargetFeatures features = TargetFeatures.of(posts, model);
    Examples examples = new TargetExamples(features, own, false).of(sets);
    progress.accept("Targets: " + examples.rows() + " rows, " + examples.width() + " features");
    return examples;
  }

  private static LinearWeights fitted(Examples examples, Learner learner, double temperature) {
    double[] weights = learner.fit(examples, IntStream.range(0, examples.rows()).toArray());
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= temperature;
    }
    return LinearWeights.of(examples.buckets(), weights);
  }
}
