package org.vigie.nlp.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.sentiment.Hashing;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.WordTable;
import org.vigie.nlp.text.PostToken;

/**
 * Draws the sum of a text's word vectors, divided by the root of the number of words, while a model
 * is trained; then folds the weights of the vectors into a table of words.
 */
final class VectorFeatures {
  private static final int KIND = 77;

  private final WordVectors vectors;
  private final float weight;
  private final SortedMap<String, Float> polarities;
  private final WordTable table;

  /**
   * Creates the features.
   *
   * @param weight what the vectors weigh against words
   */
  VectorFeatures(WordVectors vectors, float weight, Lexicon lexicon) {
    this.vectors = vectors;
    this.weight = weight;
    this.polarities = VectorPolarity.of(vectors, lexicon);
    this.table = table(word -> new double[ClassOrder.CLASSES]);
  }

  /** Returns the polarities of the words, which say nothing of classes yet. */
  WordTable table() {
    return table;
  }

  void draw(List<PostToken> tokens, FeatureSink sink) {
    double[] sum = new double[vectors.dimension()];
    int known = 0;
    for (PostToken token : tokens) {
      float[] vector = WordTable.lookUp(token, vectors.vectors()).orElse(null);
      if (vector != null) {
        known++;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += vector[i];
        }
      }
    }
    for (int i = 0; i < sum.length && known > 0; i++) {
      sink.add(Group.NUMBERS, bucket(i), (float) (sum[i] / Math.sqrt(known) * weight));
    }
  }

  private static int bucket(int dimension) {
    return Hashing.bucket(Hashing.next(Hashing.seed(KIND), "v" + dimension));
  }

  /** Returns the table that judges as the weights of a trained model do. */
  WordTable folded(int[] buckets, double[] weights) {
    double[][] byClass = new double[ClassOrder.CLASSES][vectors.dimension()];
    for (int i = 0; i < vectors.dimension(); i++) {
      int at = Arrays.binarySearch(buckets, bucket(i));
      for (int k = 0; k < ClassOrder.CLASSES && at >= 0; k++) {
        byClass[k][i] = weights[at * ClassOrder.CLASSES + k] * weight;
      }
    }
    return table(vector -> Arrays.stream(byClass).mapToDouble(each -> dot(each, vector)).toArray());
  }

  private static double dot(double[] weights, float[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  private WordTable table(Function<float[], double[]> shares) {
    Map<String, float[]> words = new TreeMap<>();
    polarities.forEach((word, polarity) -> {
      double[] share = shares.apply(vectors.vectors().getOrDefault(word, new float[0]));
      float[] numbers = new float[ClassOrder.CLASSES + 1];
      numbers[0] = polarity;
      for (int k = 0; k < share.length; k++) {
        numbers[k + 1] = (float) share[k];
      }
      words.put(word, numbers);
    });
    return words.isEmpty() ? WordTable.NONE : WordTable.of(words);
  }
}
