package org.vigie.nlp.sentiment;

import java.util.List;
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
   * Judges texts; a model that works on many at once is faster so than one by one.
   *
   * @param texts the texts
   * @return one sentiment a text, in the same order
   */
  default List<Sentiment> all(List<Text> texts) {
    return texts.stream().map(text -> of(text.text(), text.language())).toList();
  }

  /**
   * A text with its language.
   *
   * @param text the text; may be empty
   * @param language its language
   */
  record Text(String text, Language language) {}

  /**
   * Names the model.
   *
   * @return a name with a hash of the model file, such as "sentiment-linear=3f2a91"
   */
  String version();
}
