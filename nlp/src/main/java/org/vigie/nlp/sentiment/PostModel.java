package org.vigie.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a model file holds for the posts of one language.
 *
 * @param weights of the features of {@link PostFeatures}
 * @param words what word vectors tell
 */
public record PostModel(LinearWeights weights, WordTable words) {

  void write(DataOutput out) throws IOException {
    weights.write(out);
    words.write(out);
  }

  static PostModel read(DataInput in) throws IOException {
    return new PostModel(LinearWeights.read(in), WordTable.read(in));
  }
}
