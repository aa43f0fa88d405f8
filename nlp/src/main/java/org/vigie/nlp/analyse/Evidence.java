package org.vigie.nlp.analyse;

import org.vigie.nlp.text.CharRange;

/**
 * The passage of a text that decided a sentiment.
 *
 * @param range where it stands
 * @param text its words
 */
public record Evidence(CharRange range, String text) {}
