package org.vigie.nlp.analyse;

import org.vigie.domain.mention.Sentiment;

/**
 * What is said of a whole text.
 *
 * @param sentiment its sentiment, doubt taken into account
 * @param irony whether it shows marks of irony
 */
record WholeText(Sentiment sentiment, boolean irony) {
  static final WholeText UNKNOWN = new WholeText(Sentiment.UNKNOWN, false);
}
