/** The pages of weekly digests. */
@NullMarked
package org.vigie.console.digest;

import org.jspecify.annotations.NullMarked;
