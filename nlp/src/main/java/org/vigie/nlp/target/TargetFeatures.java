package org.vigie.nlp.target;

import java.util.List;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;

/**
 * Draws the features of a target in a text: words weighted by their distance, words of its clause
 * and beside it, lexicon scores by side and distance, and what the model of whole posts says of the
 * text and of its parts.
 *
 * <p>The numbers mean the same in every language, so that what is learned on English targets serves
 * French ones. Safe for use by many threads.
 */
public final class TargetFeatures {
  private final WordFeatures words = new WordFeatures();
  private final NumberFeatures numbers;

  /**
   * Creates the features.
   *
   * @param posts judges whole texts and clauses
   */
  public TargetFeatures(LinearSentimentModel posts) {
    this.numbers = new NumberFeatures(posts);
  }

  /**
   * Draws the features of a target.
   *
   * @param tokens the text
   * @param targets where it names the target
   * @param language its language
   * @param sink takes them
   */
  public void draw(
      List<PostToken> tokens, List<CharRange> targets, Language language, FeatureSink sink) {
    draw(TargetView.of(tokens, targets), language, sink);
  }

  void draw(TargetView view, Language language, FeatureSink sink) {
    words.draw(view, sink);
    numbers.draw(view, language, sink);
  }
}
