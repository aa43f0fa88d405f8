package org.vigie.nlp.training;

import java.util.List;
import org.vigie.domain.post.Language;

/**
 * Labelled targets that were collected together.
 *
 * @param name tells the collection from others
 * @param targets the targets
 * @param language their language
 * @param weight what each counts, above 0
 */
public record TargetSet(
    String name, List<LabelledTarget> targets, Language language, double weight) {
  /** Copies the targets. */
  public TargetSet {
    targets = List.copyOf(targets);
  }
}
