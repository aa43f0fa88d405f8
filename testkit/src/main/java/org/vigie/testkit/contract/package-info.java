/** Tests that every implementation of a port passes, and generators of what they compare. */
@NullMarked
package org.vigie.testkit.contract;

import org.jspecify.annotations.NullMarked;
