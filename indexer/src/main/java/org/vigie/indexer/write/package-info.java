/** Saves posts in bulk. */
@NullMarked
package org.vigie.indexer.write;

import org.jspecify.annotations.NullMarked;
