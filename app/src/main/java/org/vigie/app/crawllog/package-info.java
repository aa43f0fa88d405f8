/** Keeps the crawler's decisions in files of the data folder, for a bounded time and size. */
@NullMarked
package org.vigie.app.crawllog;

import org.jspecify.annotations.NullMarked;
