/** Tells mentions of an entity from those of something else with the same name. */
@NullMarked
package org.vigie.nlp.relevance;

import org.jspecify.annotations.NullMarked;
