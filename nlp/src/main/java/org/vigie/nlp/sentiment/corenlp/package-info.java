/** English sentiment by CoreNLP's own network over parse trees. */
@NullMarked
package org.vigie.nlp.sentiment.corenlp;

import org.jspecify.annotations.NullMarked;
