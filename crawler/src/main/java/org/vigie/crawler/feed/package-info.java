/** Reads RSS, RDF, Atom and JSON Feed as they are in the wild, and turns entries into posts. */
@NullMarked
package org.vigie.crawler.feed;

import org.jspecify.annotations.NullMarked;
