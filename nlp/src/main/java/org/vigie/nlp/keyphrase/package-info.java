/** Terms that a text, or a set of texts, uses more than others do. */
@NullMarked
package org.vigie.nlp.keyphrase;

import org.jspecify.annotations.NullMarked;
