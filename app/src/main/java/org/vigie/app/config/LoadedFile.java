package org.vigie.app.config;

import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.problem.Problems;

/**
 * A file as far as it could be read.
 *
 * @param bound what could be read
 * @param problems what is wrong; checks add to it
 */
record LoadedFile<T>(Bound<T> bound, Problems problems) {}
