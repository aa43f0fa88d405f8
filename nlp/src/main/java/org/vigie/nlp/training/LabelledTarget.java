package org.vigie.nlp.training;

import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.text.CharRange;

/**
 * A text whose sentiment towards one target people have judged.
 *
 * @param text the text
 * @param target where the target is named
 * @param label the class
 */
public record LabelledTarget(String text, CharRange target, SentimentLabel label) {}
