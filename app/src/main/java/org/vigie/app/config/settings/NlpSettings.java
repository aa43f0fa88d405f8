package org.vigie.app.config.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * How posts are understood.
 *
 * @param models folder of models: CoreNLP's jars for names and sentiment, topics.bin; what it lacks
 *     comes from the folder models beside the launcher
 * @param names whether mentions get the names of organisations, persons and places
 * @param threads how many processors analyse posts; 0 takes all
 * @param topics whether posts get topics
 */
public record NlpSettings(
    @Doc(
            "Folder of models: CoreNLP's jars for names and sentiment, topics.bin. What it lacks"
                + " comes from the folder models beside the launcher.")
        @Nullable Path models,
    @Doc(
            "Whether mentions get the names of organisations, persons and places; auto: when the"
                + " models are there.")
        @Default("auto")
        NamesChoice names,
    @Doc("How many processors analyse posts; 0 takes all.")
        @Range(min = "0", max = "1024")
        @Default("0")
        int threads,
    @Doc("Whether posts get topics.") @Default("true") boolean topics) {}
