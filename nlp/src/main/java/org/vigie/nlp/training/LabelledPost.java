package org.vigie.nlp.training;

import org.vigie.domain.mention.SentimentLabel;

/**
 * A post whose sentiment people have judged.
 *
 * @param text the post
 * @param label its class
 */
public record LabelledPost(String text, SentimentLabel label) {}
