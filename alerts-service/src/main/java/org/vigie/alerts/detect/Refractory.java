package org.vigie.alerts.detect;

import java.time.Duration;
import java.time.Instant;

/** Lets one event speak once: for a day after a peak, only what is clearly stronger is news. */
final class Refractory {
  private static final Duration REST = Duration.ofDays(1);

  /** How much stronger counts as news; 1.3 did best on NAB's tweets among 1.0 to 1.5. */
  private static final double STRONGER = 1.3;

  private double peak;
  private Instant peakAt = Instant.MIN;

  /** Returns the surprisal when it is news, otherwise 0. */
  double news(double surprisal, Instant when) {
    if (!when.isBefore(peakAt.plus(REST))) {
      peak = 0;
    }
    double news = surprisal > STRONGER * peak ? surprisal : 0;
    if (surprisal >= peak) {
      peak = surprisal;
      peakAt = when;
    }
    return news;
  }
}
