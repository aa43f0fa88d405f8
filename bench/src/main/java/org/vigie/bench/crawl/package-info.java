/** Benchmarks of the crawler and of its control state. */
@NullMarked
package org.vigie.bench.crawl;

import org.jspecify.annotations.NullMarked;
