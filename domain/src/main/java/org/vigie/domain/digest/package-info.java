/** The weekly report on the brand and its competitors. */
@NullMarked
package org.vigie.domain.digest;

import org.jspecify.annotations.NullMarked;
