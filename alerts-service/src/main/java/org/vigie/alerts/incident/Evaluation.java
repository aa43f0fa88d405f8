package org.vigie.alerts.incident;

/**
 * What came of evaluating rules.
 *
 * @param opened how many incidents opened
 * @param continued how many open incidents got another alert
 * @param resolved how many incidents ended
 * @param coolingDown how many rules fired within their cooldown
 * @param failed how many rules could not be evaluated
 */
public record Evaluation(int opened, int continued, int resolved, int coolingDown, int failed) {

  /** What came of one rule. */
  enum Outcome {
    QUIET,
    OPENED,
    CONTINUED,
    RESOLVED,
    COOLING_DOWN,
    FAILED
  }

  /** Counts outcomes. */
  static final class Tally {
    private int opened;
    private int continued;
    private int resolved;
    private int coolingDown;
    private int failed;

    void add(Outcome outcome) {
      switch (outcome) {
        case QUIET -> {}
        case OPENED -> opened++;
        case CONTINUED -> continued++;
        case RESOLVED -> resolved++;
        case COOLING_DOWN -> coolingDown++;
        case FAILED -> failed++;
      }
    }

    Evaluation evaluation() {
      return new Evaluation(opened, continued, resolved, coolingDown, failed);
    }
  }
}
