/** The command line: each command reads its arguments and calls one thing. */
@NullMarked
package org.vigie.app.cli;

import org.jspecify.annotations.NullMarked;
