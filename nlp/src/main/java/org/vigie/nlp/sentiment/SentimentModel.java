package org.vigie.nlp.sentiment;

import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;

/** Says what a whole text feels. Safe for use by many threads. */
public interface SentimentModel {

  /**
   * Judges a text.
   *
   * @param text the text; may be empty
   * @param language its language
   * @return its sentiment; {@link Sentiment#UNKNOWN} for a language without a model
   */
  Sentiment of(String text, Language language);

  /**
   * Names the model.
   *
   * @return a name with a hash of the model file, such as "sentiment-linear=3f2a91"
   */
  String version();
}
