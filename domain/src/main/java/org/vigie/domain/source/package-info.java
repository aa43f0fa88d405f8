/** Where posts are found, and how far each place has been read. */
@NullMarked
package org.vigie.domain.source;

import org.jspecify.annotations.NullMarked;
