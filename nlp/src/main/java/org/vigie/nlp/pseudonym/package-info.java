/** Authors' names become keyed hashes here, before anything is stored. */
@NullMarked
package org.vigie.nlp.pseudonym;

import org.jspecify.annotations.NullMarked;
