/** Main, wiring and the command line. */
@NullMarked
package org.vigie.app;

import org.jspecify.annotations.NullMarked;
