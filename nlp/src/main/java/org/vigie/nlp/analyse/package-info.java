/** Puts the parts of analysis together: a post goes in, everything found in it comes out. */
@NullMarked
package org.vigie.nlp.analyse;

import org.jspecify.annotations.NullMarked;
