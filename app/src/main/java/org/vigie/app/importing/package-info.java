/** Brings dated posts from files, such as the history of another tool, onto the same line. */
@NullMarked
package org.vigie.app.importing;

import org.jspecify.annotations.NullMarked;
