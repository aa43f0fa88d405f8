/** What is found at a source: posts, their addresses, threads and authors. */
@NullMarked
package org.vigie.domain.post;

import org.jspecify.annotations.NullMarked;
