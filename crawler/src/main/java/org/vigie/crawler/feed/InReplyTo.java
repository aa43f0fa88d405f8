package org.vigie.crawler.feed;

import org.jspecify.annotations.Nullable;

/**
 * What an entry answers, as it says (RFC 4685, 3).
 *
 * @param ref the id of what it answers; null when it names none
 * @param href where that can be read, absolute where that was possible; null when unknown
 */
public record InReplyTo(@Nullable String ref, @Nullable String href) {
  /** Checks that it names something. */
  public InReplyTo {
    if ((ref == null || ref.isBlank()) && (href == null || href.isBlank())) {
      throw new IllegalArgumentException("an answer names neither an id nor an address");
    }
  }
}
