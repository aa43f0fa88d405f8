/** Which language a text is in. */
@NullMarked
package org.vigie.nlp.language;

import org.jspecify.annotations.NullMarked;
