/** The pages of incidents. */
@NullMarked
package org.vigie.console.incident;

import org.jspecify.annotations.NullMarked;
