package org.vigie.app.config.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * How posts are understood.
 *
 * @param models folder with the team's own models; left out, those that ship with Vigie
 * @param threads how many processors analyse posts; 0 takes all
 * @param topics whether posts get topics
 */
public record NlpSettings(
    @Doc("Folder with the team's own models; left out, those that ship with Vigie.")
        @Nullable Path models,
    @Doc("How many processors analyse posts; 0 takes all.")
        @Range(min = "0", max = "1024")
        @Default("0")
        int threads,
    @Doc("Whether posts get topics.") @Default("true") boolean topics) {}
