/** Understands posts: language, mentions, sentiment and topics. */
@NullMarked
package org.vigie.nlp;

import org.jspecify.annotations.NullMarked;
