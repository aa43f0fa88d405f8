/** Who may enter the console, and what every answer tells the browser to forbid. */
@NullMarked
package org.vigie.console.security;

import org.jspecify.annotations.NullMarked;
