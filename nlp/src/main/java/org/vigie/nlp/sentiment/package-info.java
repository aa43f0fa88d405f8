/** The sentiment of a text and towards a target in it. */
@NullMarked
package org.vigie.nlp.sentiment;

import org.jspecify.annotations.NullMarked;
