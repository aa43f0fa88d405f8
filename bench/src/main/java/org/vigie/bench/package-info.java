/** Benchmarks and quality evaluation. */
@NullMarked
package org.vigie.bench;

import org.jspecify.annotations.NullMarked;
