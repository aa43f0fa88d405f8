/** The page of sources. */
@NullMarked
package org.vigie.console.source;

import org.jspecify.annotations.NullMarked;
