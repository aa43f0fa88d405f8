package org.vigie.domain.alert;

import java.time.Duration;
import java.util.List;
import org.vigie.domain.store.MentionFilter;

/** A condition that the team sets; when it holds, it makes alerts. */
public sealed interface Rule {
  /**
   * Returns the identifier.
   *
   * @return unique in a configuration
   */
  RuleId id();

  /**
   * Returns the name for people.
   *
   * @return never blank
   */
  String name();

  /**
   * Returns how urgent its alerts are.
   *
   * @return the severity
   */
  Severity severity();

  /**
   * Returns who is told.
   *
   * @return the receivers; may be empty, then incidents show in the console only
   */
  List<Receiver> receivers();

  /**
   * Fires when enough mentions were published within a window that ends now.
   *
   * @param id its identifier
   * @param name its name for people
   * @param filter which mentions count; without a period
   * @param atLeast how many mentions make an alert, 1 or more
   * @param window how far back they count, 1 minute to 31 days
   * @param cooldown after an incident ends, how long before the rule may open another
   * @param severity how urgent its alerts are
   * @param receivers who is told
   */
  record Threshold(
      RuleId id,
      String name,
      MentionFilter filter,
      long atLeast,
      Duration window,
      Duration cooldown,
      Severity severity,
      List<Receiver> receivers)
      implements Rule {
    /** Checks the ranges and copies the list. */
    public Threshold {
      if (atLeast < 1) {
        throw new IllegalArgumentException("rule \"" + id + "\": at-least is below 1");
      }
      if (window.compareTo(Duration.ofMinutes(1)) < 0
          || window.compareTo(Duration.ofDays(31)) > 0) {
        throw new IllegalArgumentException(
            "rule \"" + id + "\": window is not between 1 minute and 31 days");
      }
      receivers = List.copyOf(receivers);
    }
  }
}
