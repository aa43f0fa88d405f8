/** The connection to an OpenSearch cluster. */
@NullMarked
package org.vigie.indexer.client;

import org.jspecify.annotations.NullMarked;
