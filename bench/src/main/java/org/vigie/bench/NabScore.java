package org.vigie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Scores alerts on labelled series as the Numenta Anomaly Benchmark does with its standard profile
 * (Lavin and Ahmad, 2015): the first alert in a window earns by its position, a missed window costs
 * 1, an alert outside costs up to 0.11; 0 is silence and 100 is perfection.
 */
public final class NabScore {
  private static final double FALSE_POSITIVE = 0.11;
  private static final double PROBATION_SHARE = 0.15;
  private static final int LONGEST_PROBATION = 750;
  private static final double STEEPNESS = 5;
  private static final double FAR = 3;

  private double total;
  private int windows;
  private int hits;
  private int falseRows;

  /**
   * A labelled window.
   *
   * @param first its first row, from 0
   * @param last its last row
   */
  public record Window(int first, int last) {
    private int width() {
      return last - first + 1;
    }
  }

  /**
   * Adds a series.
   *
   * @param rows how many rows it has
   * @param labelled its windows, in order, apart from each other
   * @param alerts says whether a row alerts
   */
  public void add(int rows, List<Window> labelled, IntPredicate alerts) {
    int probation = (int) Math.min(PROBATION_SHARE * rows, LONGEST_PROBATION);
    for (Window window : labelled) {
      addWindow(window, probation, alerts);
    }
    for (int row = probation; row < rows; row++) {
      if (alerts.test(row)) {
        addOutside(row, labelled);
      }
    }
  }

  private void addWindow(Window window, int probation, IntPredicate alerts) {
    windows++;
    for (int row = Math.max(window.first(), probation); row <= window.last(); row++) {
      if (alerts.test(row)) {
        double position = -(window.last() - row + 1.0) / window.width();
        total += sigmoid(position) / sigmoid(-1);
        hits++;
        return;
      }
    }
    total -= 1;
  }

  private void addOutside(int row, List<Window> labelled) {
    List<Window> before = new ArrayList<>();
    for (Window window : labelled) {
      if (row >= window.first() && row <= window.last()) {
        return;
      }
      if (window.last() < row) {
        before.add(window);
      }
    }
    falseRows++;
    if (before.isEmpty()) {
      total -= FALSE_POSITIVE;
    } else {
      Window last = before.getLast();
      total += FALSE_POSITIVE * sigmoid((double) (row - last.last()) / (last.width() - 1));
    }
  }

  private static double sigmoid(double position) {
    return position > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * position)) - 1;
  }

  /**
   * Returns the score of all series together.
   *
   * @return at most 100; 0 for silence; below 0 when false alerts outweigh
   */
  public double value() {
    return windows == 0 ? 0 : 100 * (total + windows) / (2.0 * windows);
  }

  /**
   * Returns how many windows held an alert.
   *
   * @return 0 to the number of windows
   */
  public int hits() {
    return hits;
  }

  /**
   * Returns how many windows there are.
   *
   * @return 0 or more
   */
  public int windows() {
    return windows;
  }

  /**
   * Returns how many rows alerted outside of every window.
   *
   * @return 0 or more
   */
  public int falseRows() {
    return falseRows;
  }
}
