package org.vigie.nlp.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.TargetFeatures;

/**
 * Judges the targets of one collection by models that learned from the others of the same
 * collection, in five parts. Classes count as often as they come, since accuracy is what is asked.
 */
public final class TargetValidation {
  /** What a collection's own numbers weigh when the model judges that same collection. */
  private static final double OWN = 1;

  private final TargetFeatures features;
  private final boolean named;
  private final Learner learner;

  /**
   * Creates the measurement.
   *
   * @param posts judges whole texts and clauses; the features are those of English
   * @param penalty the factor of half the squared weights; above 0
   * @param named whether the words of the target itself may be learned, which the model that ships
   *     does not do
   */
  public TargetValidation(LinearSentimentModel posts, double penalty, boolean named) {
    this.features = TargetFeatures.of(posts, Language.ENGLISH);
    this.learner = new SoftmaxRegression(penalty, 0);
    this.named = named;
  }

  /**
   * Judges a collection; the targets of one text are never parted.
   *
   * @param judged the collection
   * @param others further collections, learned from in every part; their texts should not be among
   *     those judged
   * @return the quality
   */
  public Quality bySentence(TargetSet judged, List<TargetSet> others) {
    return quality(judged, others, TargetExamples.groups(List.of(judged), others));
  }

  /**
   * Judges a collection with parts that tear the targets of a text apart, so that a model has often
   * read the text that it judges: a figure to compare with others measured so.
   *
   * @param judged the collection
   * @return the quality
   */
  public Quality byRow(TargetSet judged) {
    return quality(judged, List.of(), IntStream.range(0, judged.targets().size()).toArray());
  }

  private Quality quality(TargetSet judged, List<TargetSet> others, int[] groups) {
    List<TargetSet> sets = new ArrayList<>();
    sets.add(judged);
    sets.addAll(others);
    Optional<OwnNumbers> own =
        others.isEmpty() ? Optional.empty() : Optional.of(new OwnNumbers(OWN));
    CrossValidation validation =
        CrossValidation.of(new TargetExamples(features, own, named).of(sets), learner, groups);
    return validation.quality(validation.temperature());
  }
}
