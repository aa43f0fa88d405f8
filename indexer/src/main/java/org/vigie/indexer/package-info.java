/** Keeps analysed posts in OpenSearch. */
@NullMarked
package org.vigie.indexer;

import org.jspecify.annotations.NullMarked;
