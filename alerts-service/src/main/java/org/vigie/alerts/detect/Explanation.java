package org.vigie.alerts.detect;

/** One way to expect the next row: the level of the last hours, pulled towards the season. */
final class Explanation {
  private final Level level;
  private final Level usual;
  private final Noise noise;
  private final double weightOfLevel;
  private final boolean followsSeason;

  /**
   * Makes an explanation.
   *
   * @param halfLife the memory of the level, in rows
   * @param weightOfLevel how much the level counts against the season, in [0, 1]
   * @param followsSeason true to expect the level to rise and fall as the season does
   * @param noise the scatter around it
   */
  Explanation(double halfLife, double weightOfLevel, boolean followsSeason, Noise noise) {
    this.level = new Level(halfLife);
    this.usual = new Level(halfLife);
    this.weightOfLevel = weightOfLevel;
    this.followsSeason = followsSeason;
    this.noise = noise;
  }

  /** Returns the expectation, given what the season says of this row. */
  double mean(double season) {
    double recent = level.or(season);
    double moved = followsSeason ? noise.shift(recent, usual.or(season), season) : recent;
    return noise.blend(season, moved, weightOfLevel);
  }

  double surprisal(double value, double season) {
    return noise.surprisal(value, mean(season));
  }

  double clip(double value, double season) {
    return noise.clip(value, mean(season));
  }

  void learn(double value, double season) {
    double mean = mean(season);
    noise.learn(value, mean);
    level.learn(noise.clip(value, mean));
    usual.learn(season);
  }
}
