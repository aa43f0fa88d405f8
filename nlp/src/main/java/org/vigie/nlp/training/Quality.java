package org.vigie.nlp.training;

import java.util.Locale;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.Probabilities;

/**
 * How well judgements of three classes agree with people's.
 *
 * @param texts how many were judged
 * @param macroF1 the mean of the F1 of the classes, from 0 to 1
 * @param macroRecall the mean of the recall of the classes, from 0 to 1
 * @param accuracy the share that is right, from 0 to 1
 * @param calibrationError the expected calibration error over ten equal steps of confidence
 */
public record Quality(
    int texts, double macroF1, double macroRecall, double accuracy, double calibrationError) {

  /**
   * Returns the figures as a line of a Markdown table.
   *
   * @param name what was judged
   * @return the line
   */
  public String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f |",
        name,
        texts,
        macroF1,
        macroRecall,
        accuracy,
        calibrationError);
  }

  /** The head of the Markdown table that {@link #row} fills. */
  public static final String HEAD =
      "| set | texts | macro-F1 | macro-recall | accuracy | ECE |\n|---|---|---|---|---|---|";

  /** Counts judgements. */
  public static final class Counter {
    private static final int CLASSES = ClassOrder.CLASSES;
    private static final int STEPS = 10;
    private final int[][] counts = new int[CLASSES][CLASSES];
    private final double[] confidence = new double[STEPS];
    private final int[] right = new int[STEPS];
    private int texts;

    /**
     * Counts one judgement.
     *
     * @param truth what people said
     * @param judged what the model said
     */
    public void add(SentimentLabel truth, Probabilities judged) {
      add(truth, judged.label(), judged.of(judged.label()));
    }

    /**
     * Counts one judgement.
     *
     * @param truth what people said
     * @param label what the model said
     * @param sure its confidence
     */
    public void add(SentimentLabel truth, SentimentLabel label, double sure) {
      int step = Math.min(STEPS - 1, (int) (sure * STEPS));
      counts[ClassOrder.index(truth)][ClassOrder.index(label)]++;
      confidence[step] += sure;
      right[step] += truth == label ? 1 : 0;
      texts++;
    }

    /**
     * Returns the figures.
     *
     * @return the figures so far
     */
    public Quality quality() {
      double f1 = 0;
      double recall = 0;
      double hits = 0;
      for (int k = 0; k < CLASSES; k++) {
        int truths = 0;
        int judged = 0;
        for (int j = 0; j < CLASSES; j++) {
          truths += counts[k][j];
          judged += counts[j][k];
        }
        hits += counts[k][k];
        recall += counts[k][k] / (double) Math.max(1, truths);
        f1 += 2.0 * counts[k][k] / Math.max(1, truths + judged);
      }
      double error = 0;
      for (int step = 0; step < STEPS; step++) {
        error += Math.abs(confidence[step] - right[step]);
      }
      int all = Math.max(1, texts);
      return new Quality(texts, f1 / CLASSES, recall / CLASSES, hits / all, error / all);
    }
  }
}
