package org.vigie.nlp.story;

import java.time.Duration;

/**
 * When two posts tell the same event.
 *
 * @param likeness the least cosine of their words, from 0 to 1
 * @param towardsFirst the least cosine with the post that began the story, so that a story does not
 *     wander from one subject to another
 * @param fewestTerms telling words that a post needs to be placed at all
 * @param fewestCommon telling words that both must have
 * @param apart how far apart they may be published
 */
record EventRule(
    double likeness, double towardsFirst, int fewestTerms, int fewestCommon, Duration apart) {
  /** Chosen on the development half of {@code events.csv}; see docs/quality.md. */
  static final EventRule MEASURED = new EventRule(0.4, 0.2, 4, 4, Duration.ofDays(3));
}
