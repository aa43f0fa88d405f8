/** Tokens, sentences and places in a text. */
@NullMarked
package org.vigie.nlp.text;

import org.jspecify.annotations.NullMarked;
