package org.vigie.nlp.training;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.nlp.sentiment.Lexicon;

/**
 * Spreads the polarities of the lexicons to every word that has a vector, by a ridge regression of
 * the polarity over the vector.
 */
final class VectorPolarity {
  private static final double RIDGE = 10;

  /** One word in so many of those that no lexicon lists is taken as neutral, with half a weight. */
  private static final int NEUTRAL_STEP = 20;

  private static final double NEUTRAL_WEIGHT = 0.5;

  /** The regression draws towards 0; this brings the spread back. */
  private static final double STRETCH = 1.5;

  private VectorPolarity() {}

  /** Returns a polarity in [-1, 1] a word. */
  static SortedMap<String, Float> of(WordVectors vectors, Lexicon lexicon) {
    SortedMap<String, Float> polarities = new TreeMap<>();
    if (vectors.dimension() > 0) {
      double[] line = fitted(vectors, lexicon);
      vectors.vectors().forEach((word, vector) -> polarities.put(word, (float) on(line, vector)));
    }
    return polarities;
  }

  private static double on(double[] line, float[] vector) {
    double sum = line[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += line[i] * vector[i];
    }
    return Math.clamp(sum * STRETCH, -1.0, 1.0);
  }

  /** Returns a coefficient a dimension and the intercept. */
  private static double[] fitted(WordVectors vectors, Lexicon lexicon) {
    int size = vectors.dimension() + 1;
    double[][] equations = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      equations[i][i] = RIDGE;
    }
    int unlisted = 0;
    for (Map.Entry<String, float[]> word : vectors.vectors().entrySet()) {
      double polarity = lexicon.polarity(word.getKey());
      if (polarity != 0 || unlisted++ % NEUTRAL_STEP == 0) {
        add(equations, word.getValue(), polarity, polarity == 0 ? NEUTRAL_WEIGHT : 1);
      }
    }
    return solved(equations);
  }

  private static void add(double[][] equations, float[] vector, double polarity, double weight) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      double value = weight * (i < vector.length ? vector[i] : 1);
      for (int j = 0; j < size; j++) {
        equations[i][j] += value * (j < vector.length ? vector[j] : 1);
      }
      equations[i][size] += value * polarity;
    }
  }

  /** Solves by Gauss and Jordan; the ridge keeps the diagonal away from 0. */
  private static double[] solved(double[][] equations) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      for (int row = 0; row < size; row++) {
        double factor = row == i ? 0 : equations[row][i] / equations[i][i];
        for (int j = i; j <= size && factor != 0; j++) {
          equations[row][j] -= factor * equations[i][j];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = equations[i][size] / equations[i][i];
    }
    return solution;
  }
}
