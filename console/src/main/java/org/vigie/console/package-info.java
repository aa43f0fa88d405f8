/** The web console. */
@NullMarked
package org.vigie.console;

import org.jspecify.annotations.NullMarked;
