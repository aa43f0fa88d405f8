/**
 * Makes records of YAML: keys in dash-case, units in the values, every error with its place, none
 * of them the last.
 */
@NullMarked
package org.vigie.app.config.bind;

import org.jspecify.annotations.NullMarked;
