package org.vigie.domain.alert;

import java.util.List;
import java.util.Optional;

/** Keeps incidents. Safe for use by many threads. */
public interface Incidents {

  /**
   * Saves an incident and, in the same transaction, puts its notifications into the outbox: after a
   * crash either both are there or neither.
   *
   * @param incident the new or changed incident
   * @param notifications what to send about it; may be empty
   */
  void save(Incident incident, List<Notification> notifications);

  /**
   * Finds one incident.
   *
   * @param id its identifier
   * @return the incident, or empty when there is none
   */
  Optional<Incident> find(IncidentId id);

  /**
   * Finds the latest incident of a rule.
   *
   * @param rule the rule
   * @return the incident that opened last, resolved or not, or empty when it never fired
   */
  Optional<Incident> latestOf(RuleId rule);

  /**
   * Lists incidents, latest first.
   *
   * @param limit how many at most
   * @return the incidents
   */
  List<Incident> recent(int limit);

  /**
   * Lists the incidents that are not resolved, latest first.
   *
   * @return all of them
   */
  List<Incident> unresolved();
}
