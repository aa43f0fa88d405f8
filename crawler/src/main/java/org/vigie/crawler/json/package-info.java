/** Reads JSON of which every member may be missing, or of another type than it should. */
@NullMarked
package org.vigie.crawler.json;

import org.jspecify.annotations.NullMarked;
