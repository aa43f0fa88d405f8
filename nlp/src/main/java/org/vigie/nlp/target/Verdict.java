package org.vigie.nlp.target;

import org.vigie.nlp.text.CharRange;

/**
 * What a comparison or a contrast says of the target.
 *
 * @param sign 1 for praise, -1 for blame, 0 for neither
 * @param evidence the words that say so
 */
record Verdict(int sign, CharRange evidence) {}
