/** The sentiment towards a target that a text names. */
@NullMarked
package org.vigie.nlp.target;

import org.jspecify.annotations.NullMarked;
