package org.vigie.app.config.settings;

import java.time.Duration;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * When rules are evaluated.
 *
 * @param evaluateEvery time between two evaluations of all rules
 */
public record AlertSettings(
    @Doc("Time between two evaluations of all rules.") @Range(min = "5s", max = "1h") @Default("1m")
        Duration evaluateEvery) {}
