/** The form in which posts are stored: the index, its fields, and the way there and back. */
@NullMarked
package org.vigie.indexer.mapping;

import org.jspecify.annotations.NullMarked;
