package org.vigie.crawler.feed;

import java.util.Locale;

/**
 * A document that could not be read as a feed.
 *
 * @param reason the kind of failure
 * @param detail what was found, for a log; holds no text of posts
 */
public record UnreadableFeed(Reason reason, String detail) implements FeedResult {
  /** The kinds of failure. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is readable but no feed: a page, another document. */
    NOT_A_FEED,
    /** It is broken beyond repair. */
    MALFORMED,
    /** It has more elements, or nests them deeper, than a feed has. */
    TOO_LARGE;

    /**
     * Returns the reason as a metric label.
     *
     * @return the label, such as "not_a_feed"
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
