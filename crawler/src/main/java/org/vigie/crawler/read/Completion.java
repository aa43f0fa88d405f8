package org.vigie.crawler.read;

/** Completes a post that a source gives in part, such as by the page that it links to. */
@FunctionalInterface
public interface Completion {
  /** All that there is was given. */
  Completion NONE = Whole::new;

  /**
   * Completes a post; asked only for one that is new or changed.
   *
   * @param raw what the source gives
   * @return what became of it
   */
  Outcome complete(RawPost raw);

  /** What became of it. */
  sealed interface Outcome {}

  /**
   * The post is whole.
   *
   * @param post the post, which is what was given when there is no more
   */
  record Whole(RawPost post) implements Outcome {}

  /** The rest cannot be had now; the next reading tries again. */
  record NotNow() implements Outcome {}

  /** The rest is what it was when the post was delivered. */
  record AsBefore() implements Outcome {}
}
