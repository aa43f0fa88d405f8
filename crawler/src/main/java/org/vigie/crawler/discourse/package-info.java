/** Reads Discourse forums by their JSON. */
@NullMarked
package org.vigie.crawler.discourse;

import org.jspecify.annotations.NullMarked;
