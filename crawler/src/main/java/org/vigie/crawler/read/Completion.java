package org.vigie.crawler.read;

import java.util.Optional;

/** Completes a post that a source gives in part, such as by the page that it links to. */
@FunctionalInterface
public interface Completion {
  /** All that there is was given. */
  Completion NONE = Optional::of;

  /**
   * Completes a post; asked only for one that is new or changed.
   *
   * @param raw what the source gives
   * @return the whole post, which is what was given when there is no more; empty when the rest
   *     cannot be had now, so that the next reading tries again
   */
  Optional<RawPost> complete(RawPost raw);
}
