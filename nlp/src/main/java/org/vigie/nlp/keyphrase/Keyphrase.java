package org.vigie.nlp.keyphrase;

/**
 * A term that a text, or a set of texts, uses more than the background does.
 *
 * @param text the term as it is mostly written, 1 to 3 words and the small words between them
 * @param score how much more: the z-score of the log odds ratio
 * @param count how often the texts use it, its other forms included
 */
public record Keyphrase(String text, double score, int count) {}
