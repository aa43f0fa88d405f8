/** Runs the console's web server over the line's stores. */
@NullMarked
package org.vigie.app.web;

import org.jspecify.annotations.NullMarked;
