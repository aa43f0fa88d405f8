/** Where mentions are kept, searched and counted. */
@NullMarked
package org.vigie.domain.store;

import org.jspecify.annotations.NullMarked;
