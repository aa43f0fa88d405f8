package org.vigie.nlp.target;

import java.util.List;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;

/** Says what a text feels towards one target in it. Safe for use by many threads. */
public interface TargetSentimentModel {

  /**
   * Judges a text towards a target.
   *
   * @param text the text
   * @param targets where the target is named in the text, in order; when empty the whole text is
   *     judged
   * @param language the language of the text
   * @return the sentiment towards the target and the passage that decided
   */
  TargetSentiment towards(String text, List<CharRange> targets, Language language);

  /**
   * Names the model.
   *
   * @return a name with a hash of the model file
   */
  String version();
}
