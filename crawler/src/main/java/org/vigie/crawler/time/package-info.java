/** Reads the dates of feeds, pages and forums. */
@NullMarked
package org.vigie.crawler.time;

import org.jspecify.annotations.NullMarked;
