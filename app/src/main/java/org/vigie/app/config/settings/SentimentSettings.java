package org.vigie.app.config.settings;

import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * How sentiment is judged.
 *
 * @param abstainBelow the least confidence with which a sentiment is given, from 0 to 1
 */
public record SentimentSettings(
    @Doc("Confidence below which a sentiment is unknown instead of a guess; 0 to always guess.")
        @Range(min = "0", max = "1")
        @Default("0.4")
        double abstainBelow) {}
