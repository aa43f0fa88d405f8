/** Figures over time, as tables that a browser may draw. */
@NullMarked
package org.vigie.console.chart;

import org.jspecify.annotations.NullMarked;
