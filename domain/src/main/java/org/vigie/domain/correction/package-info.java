/** What analysts correct, and what is learned from it. */
@NullMarked
package org.vigie.domain.correction;

import org.jspecify.annotations.NullMarked;
