/** What a post says of a watched entity: spans, sentiment and topics. */
@NullMarked
package org.vigie.domain.mention;

import org.jspecify.annotations.NullMarked;
