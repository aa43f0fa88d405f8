/** Finds what is abnormal in a series, row by row, from its own past. */
@NullMarked
package org.vigie.alerts.detect;

import org.jspecify.annotations.NullMarked;
