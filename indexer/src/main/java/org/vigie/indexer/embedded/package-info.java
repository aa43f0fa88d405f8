/** Runs an OpenSearch node of one's own in a child process. */
@NullMarked
package org.vigie.indexer.embedded;

import org.jspecify.annotations.NullMarked;
