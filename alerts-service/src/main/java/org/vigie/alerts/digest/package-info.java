/** The weekly report on the brand and its competitors: computed, written, published. */
@NullMarked
package org.vigie.alerts.digest;

import org.jspecify.annotations.NullMarked;
