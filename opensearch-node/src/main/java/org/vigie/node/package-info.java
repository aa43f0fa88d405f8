/** A single OpenSearch node for a child JVM. */
@NullMarked
package org.vigie.node;

import org.jspecify.annotations.NullMarked;
