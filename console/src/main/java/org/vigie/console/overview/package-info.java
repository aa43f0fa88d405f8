/** The first page. */
@NullMarked
package org.vigie.console.overview;

import org.jspecify.annotations.NullMarked;
