/** The page of one mention, and how its text and sentiment are shown. */
@NullMarked
package org.vigie.console.mention;

import org.jspecify.annotations.NullMarked;
