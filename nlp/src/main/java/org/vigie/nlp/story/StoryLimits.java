package org.vigie.nlp.story;

import java.time.Duration;

/**
 * How much is remembered.
 *
 * @param posts how many originals at most, rounded up to a power of two; about 0.5 KB each for
 *     short posts, 2.5 KB for articles
 * @param window for how long
 */
public record StoryLimits(int posts, Duration window) {
  /** A week of posts, 262,144 at most. */
  public static final StoryLimits STANDARD = new StoryLimits(1 << 18, Duration.ofDays(7));

  private static final int LARGEST = 1 << 24;

  /** Checks the ranges. */
  public StoryLimits {
    if (posts < 1 || posts > LARGEST || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "stories cannot remember " + posts + " posts for " + window);
    }
  }

  int places() {
    int below = Integer.highestOneBit(posts);
    return below == posts ? posts : below * 2;
  }
}
