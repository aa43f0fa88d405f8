/** Groups posts that tell the same thing: copies, and reports of the same event. */
@NullMarked
package org.vigie.nlp.story;

import org.jspecify.annotations.NullMarked;
