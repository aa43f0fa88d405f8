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
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST = 1 << 18;
  private static final int FEWEST = 1 << 10;

  /** What an article takes, with its place in the tables. */
  private static final int BYTES_EACH = 2_600;

  /** The rest is for the models, the crawler and the console. */
  private static final int SHARE = 5;

  private static final int LARGEST = 1 << 24;

  /** Checks the ranges. */
  public StoryLimits {
    if (posts < 1 || posts > LARGEST || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "stories cannot remember " + posts + " posts for " + window);
    }
  }

  /**
   * Remembers a week of posts, as many as fit a fifth of the heap if all of them are articles.
   *
   * @param heap the largest heap, in bytes
   * @return 1,024 to 262,144 posts, a power of two
   */
  public static StoryLimits within(long heap) {
    int fitting = Math.clamp(heap / SHARE / BYTES_EACH, FEWEST, MOST);
    return new StoryLimits(Integer.highestOneBit(fitting), WEEK);
  }

  int places() {
    int below = Integer.highestOneBit(posts);
    return below == posts ? posts : below * 2;
  }
}
