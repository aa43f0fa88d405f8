package org.vigie.nlp.sentiment;

import org.vigie.domain.mention.Sentiment;

/**
 * Treats doubtful sentiments: marks of irony lower the confidence, and below a confidence that the
 * team sets no class is given. Safe for use by many threads.
 */
public final class Caution {
  /**
   * What is left of the confidence in a text with marks of irony; by judgement. It takes nearly
   * every sentiment below a half, and turns none round.
   */
  private static final double IRONIC = 0.5;

  private final Irony irony;
  private final double abstainBelow;

  /**
   * Makes it.
   *
   * @param irony tells marks of irony
   * @param abstainBelow the least confidence with which a class is given, from 0 to 1; 0 to always
   *     give one
   */
  public Caution(Irony irony, double abstainBelow) {
    this.irony = irony;
    this.abstainBelow = abstainBelow;
  }

  /**
   * Treats what a model says of a text.
   *
   * @param judged what the model says
   * @param text the text
   * @return the same class with the same or a lower confidence, or an unknown sentiment
   */
  public Sentiment of(Sentiment judged, String text) {
    return of(judged, judged.label().isKnown() && suspectsIrony(text));
  }

  /**
   * Treats what a model says of a text. The team's bound holds for what the model says: irony
   * lowers the confidence of what stays and takes no class away.
   *
   * @param judged what the model says
   * @param ironic whether the text shows marks of irony
   * @return the same class with the same confidence, or with a lower one and the mark of irony; or
   *     an unknown sentiment
   */
  public Sentiment of(Sentiment judged, boolean ironic) {
    Sentiment given = judged.label().isKnown() ? judged.orUnknownBelow(abstainBelow) : judged;
    return ironic && given.label().isKnown()
        ? new Sentiment(given.label(), given.polarity(), given.confidence() * IRONIC, true)
        : given;
  }

  /**
   * Tells whether a text shows marks of irony.
   *
   * @param text the text
   * @return true when it does
   */
  public boolean suspectsIrony(String text) {
    return irony.isLikely(text);
  }
}
