/** The straight line: its parts, opened in order and closed in reverse. */
@NullMarked
package org.vigie.app.line;

import org.jspecify.annotations.NullMarked;
