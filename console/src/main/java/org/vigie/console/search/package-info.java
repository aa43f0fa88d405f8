/** The search page. */
@NullMarked
package org.vigie.console.search;

import org.jspecify.annotations.NullMarked;
