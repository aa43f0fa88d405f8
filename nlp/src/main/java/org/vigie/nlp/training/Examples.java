package org.vigie.nlp.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.Hashing;

/**
 * Labelled texts as a sparse matrix: a row a text, a column a feature that at least two texts have.
 */
final class Examples {
  private static final int FEWEST_TEXTS = 2;

  private final int[] starts;
  private final int[] columns;
  private final float[] values;
  private final SentimentLabel[] labels;
  private final float[] weights;
  private final int[] buckets;
  private final boolean[] numbers;

  private Examples(Builder from) {
    int[] columnOf = new int[Hashing.BUCKETS];
    Arrays.fill(columnOf, -1);
    int[] found = new int[Hashing.BUCKETS];
    int width = 0;
    for (int bucket = 0; bucket < Hashing.BUCKETS; bucket++) {
      if (from.texts[bucket] >= FEWEST_TEXTS) {
        found[width] = bucket;
        columnOf[bucket] = width++;
      }
    }
    this.buckets = Arrays.copyOf(found, width);
    this.numbers = new boolean[width];
    for (int column = 0; column < width; column++) {
      numbers[column] = from.numbers.get(buckets[column]);
    }
    this.labels = Arrays.copyOf(from.labels, from.rows);
    this.weights = Arrays.copyOf(from.weights, from.rows);
    this.starts = new int[from.rows + 1];
    int kept = 0;
    for (int row = 0; row < from.rows; row++) {
      for (int i = from.starts[row]; i < from.starts[row + 1]; i++) {
        if (columnOf[from.buckets[i]] >= 0) {
          from.buckets[kept] = columnOf[from.buckets[i]];
          from.values[kept++] = from.values[i];
        }
      }
      starts[row + 1] = kept;
    }
    this.columns = Arrays.copyOf(from.buckets, kept);
    this.values = Arrays.copyOf(from.values, kept);
  }

  int rows() {
    return labels.length;
  }

  int width() {
    return buckets.length;
  }

  /** Returns the bucket of each column, ascending. */
  int[] buckets() {
    return buckets.clone();
  }

  /** Tells whether a column holds a number rather than a word or a piece of one. */
  boolean isNumber(int column) {
    return numbers[column];
  }

  /** Returns the columns of a row, those of features that came twice twice. */
  IntStream columns(int row) {
    return Arrays.stream(columns, starts[row], starts[row + 1]);
  }

  SentimentLabel label(int row) {
    return labels[row];
  }

  /** Returns what a text counts. */
  double weight(int row) {
    return weights[row];
  }

  /** Adds up the weights of a row, three a column, into three scores. */
  void score(int row, double[] weights, double[] scores) {
    Arrays.fill(scores, 0);
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      int at = columns[i] * 3;
      double value = values[i];
      scores[0] += value * weights[at];
      scores[1] += value * weights[at + 1];
      scores[2] += value * weights[at + 2];
    }
  }

  /** Adds a row times an error a class to a gradient. */
  void addTo(double[] gradient, int row, double[] errors) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      int at = columns[i] * 3;
      double value = values[i];
      gradient[at] += value * errors[0];
      gradient[at + 1] += value * errors[1];
      gradient[at + 2] += value * errors[2];
    }
  }

  /** Collects texts. */
  static final class Builder {
    private final int[] texts = new int[Hashing.BUCKETS];
    private final int[] lastRow = new int[Hashing.BUCKETS];
    private final BitSet numbers = new BitSet(Hashing.BUCKETS);
    private SentimentLabel[] labels = new SentimentLabel[1024];
    private float[] weights = new float[1024];
    private int[] starts = new int[1025];
    private int[] buckets = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int rows;
    private int size;

    /** Adds a text by its features. */
    void add(Consumer<FeatureSink> features, SentimentLabel label) {
      add(features, label, 1);
    }

    /** Adds a text that counts as much as so many others. */
    void add(Consumer<FeatureSink> features, SentimentLabel label, double weight) {
      if (rows == labels.length) {
        labels = Arrays.copyOf(labels, rows * 2);
        weights = Arrays.copyOf(weights, rows * 2);
        starts = Arrays.copyOf(starts, rows * 2 + 1);
      }
      int from = size;
      int[] counts = new int[FeatureSink.Group.values().length];
      FeatureSink.Group[][] groups = {new FeatureSink.Group[256]};
      features.accept((group, bucket, value) -> {
        int at = size - from;
        groups[0] = at < groups[0].length ? groups[0] : Arrays.copyOf(groups[0], at * 2);
        groups[0][at] = group;
        counts[group.index()]++;
        if (group == FeatureSink.Group.NUMBERS) {
          numbers.set(bucket);
        }
        put(bucket, value);
      });
      for (int i = from; i < size; i++) {
        FeatureSink.Group group = groups[0][i - from];
        values[i] *= group.scale(counts[group.index()]);
      }
      weights[rows] = (float) weight;
      labels[rows++] = label;
      starts[rows] = size;
    }

    private void put(int bucket, float value) {
      if (size == buckets.length) {
        buckets = Arrays.copyOf(buckets, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      buckets[size] = bucket;
      values[size++] = value;
      if (lastRow[bucket] != rows + 1) {
        lastRow[bucket] = rows + 1;
        texts[bucket]++;
      }
    }

    /** Returns the matrix; the builder is spent. */
    Examples build() {
      return new Examples(this);
    }
  }
}
