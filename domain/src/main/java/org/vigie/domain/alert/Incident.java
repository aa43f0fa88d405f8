package org.vigie.domain.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one rule that belong together, with a life.
 *
 * @param id its identifier
 * @param rule the rule
 * @param ruleName the rule's name when the incident opened
 * @param severity the rule's severity when the incident opened
 * @param state where it stands
 * @param openedAt when its first alert fired
 * @param lastAlertAt when its latest alert fired
 * @param alertCount how many alerts it groups, 1 or more
 * @param peak the highest count that any of its alerts observed
 * @param first its first alert
 * @param latest its latest alert
 * @param changedBy who acknowledged or resolved it last; null when nobody did
 * @param resolvedAt when it ended; null while it lasts
 */
public record Incident(
    IncidentId id,
    RuleId rule,
    String ruleName,
    Severity severity,
    IncidentState state,
    Instant openedAt,
    Instant lastAlertAt,
    int alertCount,
    long peak,
    Alert first,
    Alert latest,
    @Nullable String changedBy,
    @Nullable Instant resolvedAt) {

  /**
   * Opens an incident.
   *
   * @param id its identifier
   * @param rule the rule that fired
   * @param alert the first alert
   * @return an open incident
   */
  public static Incident open(IncidentId id, Rule rule, Alert alert) {
    return new Incident(
        id,
        rule.id(),
        rule.name(),
        rule.severity(),
        IncidentState.OPEN,
        alert.firedAt(),
        alert.firedAt(),
        1,
        alert.observed(),
        alert,
        alert,
        null,
        null);
  }

  /**
   * Adds an alert.
   *
   * @param alert a later alert of the same rule
   * @return the incident with it
   */
  public Incident with(Alert alert) {
    return new Incident(
        id,
        rule,
        ruleName,
        severity,
        state,
        openedAt,
        alert.firedAt(),
        alertCount + 1,
        Math.max(peak, alert.observed()),
        first,
        alert,
        changedBy,
        resolvedAt);
  }

  /**
   * Marks that somebody has taken it up.
   *
   * @param who the account
   * @return the acknowledged incident
   */
  public Incident acknowledgedBy(String who) {
    return moved(IncidentState.ACKNOWLEDGED, who, null);
  }

  /**
   * Ends it.
   *
   * @param who the account; null when the condition ended by itself
   * @param when the time
   * @return the resolved incident
   */
  public Incident resolved(@Nullable String who, Instant when) {
    return moved(IncidentState.RESOLVED, who, when);
  }

  private Incident moved(IncidentState to, @Nullable String who, @Nullable Instant resolved) {
    return new Incident(
        id,
        rule,
        ruleName,
        severity,
        to,
        openedAt,
        lastAlertAt,
        alertCount,
        peak,
        first,
        latest,
        who == null ? changedBy : who,
        resolved);
  }

  /**
   * Returns the first and the latest alert.
   *
   * @return one or two alerts, earliest first
   */
  public List<Alert> alerts() {
    return first.equals(latest) ? List.of(first) : List.of(first, latest);
  }
}
