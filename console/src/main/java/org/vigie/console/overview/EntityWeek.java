package org.vigie.console.overview;

import org.vigie.domain.store.NetSentiment;
import org.vigie.domain.store.Proportion;
import org.vigie.domain.store.SentimentCounts;

/**
 * One watched entity over the last days, against the days before.
 *
 * @param id its identifier
 * @param name its name
 * @param colour its colour
 * @param now its mentions
 * @param before its mentions in the same number of days before
 * @param all the mentions of all watched entities
 */
record EntityWeek(
    String id, String name, int colour, SentimentCounts now, SentimentCounts before, long all) {
  private static final double AXIS = 100;

  /** The net sentiment with its interval. */
  public NetSentiment net() {
    return now.net();
  }

  /** Its mentions ÷ all mentions, with its interval. */
  public Proportion shareOfVoice() {
    return Proportion.of(now.total(), all);
  }

  /** The place of a value from -1 to 1 on an axis from 0 to 200. */
  private static double place(double value) {
    return AXIS + value * AXIS;
  }

  /** The place of the net sentiment on the axis. */
  public double netPlace() {
    return place(net().value());
  }

  /** The place of the interval's lower end on the axis. */
  public double lowPlace() {
    return place(net().low());
  }

  /** The length of the interval on the axis. */
  public double width() {
    return place(net().high()) - place(net().low());
  }
}
