package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;

/**
 * Draws the features of a target in a text: words weighted by their distance, words of its clause
 * and beside it, lexicon scores by side and distance, polarities that words have by the company
 * they keep, and what the model of whole posts says of the text and of its parts.
 *
 * <p>The numbers mean the same in every language, so that what is learned on English targets serves
 * French ones. Safe for use by many threads.
 */
public final class TargetFeatures {
  private final WordFeatures words = new WordFeatures();
  private final NumberFeatures numbers;
  private final Optional<CompanyFeatures> company;

  private TargetFeatures(LinearSentimentModel posts, boolean company) {
    this.numbers = new NumberFeatures(posts);
    this.company = company ? Optional.of(new CompanyFeatures(posts)) : Optional.empty();
  }

  /**
   * Returns the features that the model of a language uses: French is better off without the
   * polarities of company (docs/quality.md).
   *
   * @param posts judges whole texts and clauses
   * @param model the language of the model, which may learn from texts in others
   * @return the features
   */
  public static TargetFeatures of(LinearSentimentModel posts, Language model) {
    return new TargetFeatures(posts, model.equals(Language.ENGLISH));
  }

  /**
   * Draws the features of a target while a model is trained.
   *
   * @param tokens the text
   * @param targets where it names the target
   * @param language its language
   * @param sink takes words and what they have by the company they keep
   * @param judged takes the numbers that lexicons and the model of whole posts give
   */
  public void draw(
      List<PostToken> tokens,
      List<CharRange> targets,
      Language language,
      FeatureSink sink,
      FeatureSink judged) {
    draw(TargetView.of(tokens, targets), language, sink, judged);
  }

  /**
   * Draws the words of the target itself, which the model that ships does not use.
   *
   * @param tokens the text
   * @param targets where it names the target
   * @param sink takes them
   */
  public void drawNames(List<PostToken> tokens, List<CharRange> targets, FeatureSink sink) {
    WordFeatures.names(TargetView.of(tokens, targets), sink);
  }

  void draw(TargetView view, Language language, FeatureSink sink) {
    draw(view, language, sink, sink);
  }

  private void draw(TargetView view, Language language, FeatureSink sink, FeatureSink judged) {
    words.draw(view, sink);
    company.ifPresent(each -> each.draw(view, language, sink));
    numbers.draw(view, language, judged);
  }
}
