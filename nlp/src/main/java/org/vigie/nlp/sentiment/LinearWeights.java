package org.vigie.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The weights of one linear model: three a bucket, one a class, each in a signed byte.
 *
 * <p>A byte q stands for sign(q) · (q / 127)² · largest: small weights, of which there are many,
 * keep more of their precision than large ones. Immutable.
 */
public final class LinearWeights {
  private static final int CLASSES = ClassOrder.CLASSES;
  private static final int LEVELS = 127;

  private final int[] packed;
  private final float[] levels;
  private final float largest;

  private LinearWeights(int[] packed, float largest) {
    this.packed = packed;
    this.largest = largest;
    this.levels = new float[256];
    for (int i = 0; i < levels.length; i++) {
      float share = (float) (byte) i / LEVELS;
      levels[i] = share * Math.abs(share) * largest;
    }
  }

  /**
   * Packs weights.
   *
   * @param buckets the buckets that have weights, ascending
   * @param weights {@link ClassOrder#CLASSES} weights a bucket, in the order of buckets
   * @return the packed weights
   */
  public static LinearWeights of(int[] buckets, double[] weights) {
    double largest = 1e-6;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    int[] packed = new int[Hashing.BUCKETS];
    for (int i = 0; i < buckets.length; i++) {
      for (int k = 0; k < CLASSES; k++) {
        double share = weights[i * CLASSES + k] / largest;
        long level = Math.round(Math.signum(share) * Math.sqrt(Math.abs(share)) * LEVELS);
        packed[buckets[i]] |= ((int) level & 0xff) << (8 * k);
      }
    }
    return new LinearWeights(packed, (float) largest);
  }

  /**
   * Scores features.
   *
   * @param features gives its features to the sink that it is handed
   * @return three scores in the order of the classes
   */
  public double[] scores(Consumer<FeatureSink> features) {
    Scorer scorer = new Scorer();
    features.accept(scorer);
    return scorer.scores();
  }

  /**
   * Writes the weights in the form that {@link SentimentModels} describes.
   *
   * @param out takes them
   * @throws IOException when they cannot be written
   */
  public void write(DataOutput out) throws IOException {
    out.writeFloat(largest);
    int entries = 0;
    for (int weights : packed) {
      entries += weights == 0 ? 0 : 1;
    }
    out.writeInt(entries);
    int before = 0;
    for (int bucket = 0; bucket < packed.length; bucket++) {
      if (packed[bucket] != 0) {
        writeGap(out, bucket - before);
        before = bucket;
        for (int k = 0; k < CLASSES; k++) {
          out.writeByte(packed[bucket] >>> (8 * k));
        }
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in gives the bytes
   * @return the weights
   * @throws IOException when the bytes end early or make no weights
   */
  public static LinearWeights read(DataInput in) throws IOException {
    float largest = in.readFloat();
    int entries = in.readInt();
    int[] packed = new int[Hashing.BUCKETS];
    int bucket = 0;
    for (int i = 0; i < entries; i++) {
      bucket += readGap(in);
      if (bucket < 0 || bucket >= packed.length) {
        throw new IOException("bucket " + bucket + " is out of bounds");
      }
      for (int k = 0; k < CLASSES; k++) {
        packed[bucket] |= in.readUnsignedByte() << (8 * k);
      }
    }
    return new LinearWeights(packed, largest);
  }

  /** Writes seven bits a byte, the high bit set on all but the last. */
  private static void writeGap(DataOutput out, int gap) throws IOException {
    int rest = gap;
    while (rest > 0x7f) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readGap(DataInput in) throws IOException {
    int gap = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int part = in.readUnsignedByte();
      gap |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return gap;
      }
    }
    throw new IOException("a gap between buckets has no end");
  }

  /** Adds up the weights of one text, group by group. */
  private final class Scorer implements FeatureSink {
    private static final Group[] GROUPS = Group.values();
    private final float[] sums = new float[GROUPS.length * CLASSES];
    private final int[] counts = new int[GROUPS.length];

    @Override
    public void add(Group group, int bucket, float value) {
      int weights = packed[bucket];
      int at = group.index() * CLASSES;
      counts[group.index()]++;
      sums[at] += levels[weights & 0xff] * value;
      sums[at + 1] += levels[(weights >>> 8) & 0xff] * value;
      sums[at + 2] += levels[(weights >>> 16) & 0xff] * value;
    }

    double[] scores() {
      double[] scores = new double[CLASSES];
      for (Group group : GROUPS) {
        float scale = group.scale(counts[group.index()]);
        for (int k = 0; k < CLASSES; k++) {
          scores[k] += sums[group.index() * CLASSES + k] * scale;
        }
      }
      return scores;
    }
  }
}
