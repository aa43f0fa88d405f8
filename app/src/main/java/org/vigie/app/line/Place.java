package org.vigie.app.line;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.vigie.indexer.embedded.StartProgress;

/**
 * Where and when the line runs.
 *
 * @param data the data folder
 * @param nodeJars the folder of the OpenSearch node's jars
 * @param models the folder of CoreNLP's models, which may be absent
 * @param clock the present
 * @param progress hears how the start of the OpenSearch node comes along
 */
public record Place(
    Path data, Path nodeJars, Path models, Clock clock, Consumer<StartProgress> progress) {}
