/** How the words of sentences depend on each other, for whoever asks; the line never does. */
@NullMarked
package org.vigie.nlp.dependency;

import org.jspecify.annotations.NullMarked;
