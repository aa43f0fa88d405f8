/** The language of the reader: French or English words, dates and numbers. */
@NullMarked
package org.vigie.console.language;

import org.jspecify.annotations.NullMarked;
