package org.vigie.app.config.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * How sentiment is judged.
 *
 * @param model which model judges posts
 * @param onnx the folder of the model in the ONNX form; for that choice only
 * @param abstainBelow the least confidence with which a sentiment is given, from 0 to 1
 */
public record SentimentSettings(
    @Doc("Which model judges posts: the one that ships, CoreNLP's for English, or one of yours.")
        @Default("linear")
        SentimentChoice model,
    @Doc("Folder with model.onnx, tokenizer.json and config.json or labels.txt; for onnx only.")
        @Nullable Path onnx,
    @Doc("Confidence below which a sentiment is unknown instead of a guess; 0 to always guess.")
        @Range(min = "0", max = "1")
        @Default("0.4")
        double abstainBelow) {}
