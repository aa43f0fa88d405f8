package org.vigie.nlp.sentiment;

import org.vigie.domain.mention.SentimentLabel;

/** The order of the classes in model files, in arrays of scores and in labelled collections. */
public final class ClassOrder {
  /** How many classes there are. */
  public static final int CLASSES = 3;

  private ClassOrder() {}

  /**
   * Returns the place of a class.
   *
   * @param label the class
   * @return 0 for negative, 1 for neutral, 2 for positive
   * @throws IllegalArgumentException for unknown, which is not a class of any model
   */
  public static int index(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
      case UNKNOWN -> throw new IllegalArgumentException("unknown is not a class of the model");
    };
  }

  /**
   * Returns the class at a place.
   *
   * @param index 0 to 2
   * @return the class
   * @throws IllegalArgumentException when there is no such place
   */
  public static SentimentLabel label(int index) {
    return switch (index) {
      case 0 -> SentimentLabel.NEGATIVE;
      case 1 -> SentimentLabel.NEUTRAL;
      case 2 -> SentimentLabel.POSITIVE;
      default -> throw new IllegalArgumentException("there is no class " + index);
    };
  }
}
