package org.vigie.app.config.settings;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param judgeAgain how far back kept posts are judged again when corrections taught more; zero for
 *     never
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
    @Doc("Whether posts get topics.") @Default("true") boolean topics,
    @Doc(
            "How far back kept posts are judged again when analysts' corrections taught more of a"
                + " name; 0d for never.")
        @Range(min = "0d", max = "3650d")
        @Default("90d")
        Duration judgeAgain) {}
