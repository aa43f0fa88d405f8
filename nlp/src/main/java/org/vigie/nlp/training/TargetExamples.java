package org.vigie.nlp.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.target.TargetFeatures;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

/** Draws the features of collections of targets, the one after the other. */
final class TargetExamples {
  private final TargetFeatures features;
  private final Optional<OwnNumbers> own;
  private final boolean named;
  private final PostTokenizer tokenizer = new PostTokenizer();

  /**
   * Creates the examples of one training.
   *
   * @param own copies the numbers for each collection; empty for none
   * @param named whether the words of the target are drawn as well
   */
  TargetExamples(TargetFeatures features, Optional<OwnNumbers> own, boolean named) {
    this.features = features;
    this.own = own;
    this.named = named;
  }

  Examples of(List<TargetSet> sets) {
    Examples.Builder builder = new Examples.Builder();
    for (TargetSet set : sets) {
      for (LabelledTarget target : set.targets()) {
        builder.add(sink -> draw(set, target, sink), target.label(), set.weight());
      }
    }
    return builder.build();
  }

  private void draw(TargetSet set, LabelledTarget target, FeatureSink sink) {
    List<PostToken> tokens = tokenizer.tokens(target.text());
    FeatureSink numbers = own.map(each -> each.copying(set.name(), sink)).orElse(sink);
    features.draw(tokens, List.of(target.target()), set.language(), sink, numbers);
    if (named) {
      FeatureSink names = own.map(each -> each.copying(set.name(), sink)).orElse(sink);
      features.drawNames(tokens, List.of(target.target()), names);
    }
  }

  /**
   * Numbers the texts of the first sets; those of the others get {@link
   * CrossValidation#NEVER_JUDGED}.
   */
  static int[] groups(List<TargetSet> judged, List<TargetSet> others) {
    List<Integer> groups = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (TargetSet set : judged) {
      for (LabelledTarget target : set.targets()) {
        groups.add(numbers.computeIfAbsent(target.text(), text -> numbers.size()));
      }
    }
    int rest = others.stream().mapToInt(set -> set.targets().size()).sum();
    int[] all = new int[groups.size() + rest];
    Arrays.fill(all, CrossValidation.NEVER_JUDGED);
    for (int i = 0; i < groups.size(); i++) {
      all[i] = groups.get(i);
    }
    return all;
  }
}
