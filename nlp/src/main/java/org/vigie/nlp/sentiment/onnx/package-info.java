/** Sentiment by classifiers in the ONNX form. */
@NullMarked
package org.vigie.nlp.sentiment.onnx;

import org.jspecify.annotations.NullMarked;
