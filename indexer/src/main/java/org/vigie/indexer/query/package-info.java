/** Translates filters, queries and counts into OpenSearch's language. */
@NullMarked
package org.vigie.indexer.query;

import org.jspecify.annotations.NullMarked;
