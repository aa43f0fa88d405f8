package org.vigie.app.config.settings;

/** Which model judges posts. */
public enum SentimentChoice {
  /** The one that ships, in French and English. */
  LINEAR,
  /** CoreNLP's for English, the one that ships for all else. */
  CORENLP,
  /** A classifier in the ONNX form. */
  ONNX
}
