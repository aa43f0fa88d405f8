/** Quartz: when each coarse job of the line runs. */
@NullMarked
package org.vigie.app.schedule;

import org.jspecify.annotations.NullMarked;
