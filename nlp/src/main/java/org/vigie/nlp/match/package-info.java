/** Live matching: which queries a new post matches, and where. */
@NullMarked
package org.vigie.nlp.match;

import org.jspecify.annotations.NullMarked;
