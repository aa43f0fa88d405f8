package org.vigie.nlp.target;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.Sentiment;
import org.vigie.nlp.text.CharRange;

/**
 * What a text feels towards a target.
 *
 * @param sentiment the sentiment
 * @param evidence the passage that decided; null when the whole text was judged
 */
public record TargetSentiment(Sentiment sentiment, @Nullable CharRange evidence) {}
