/** Trains the models that ship, from labelled data. */
@NullMarked
package org.vigie.nlp.training;

import org.jspecify.annotations.NullMarked;
