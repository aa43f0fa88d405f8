package org.vigie.console;

import org.vigie.domain.alert.IncidentId;

/** What a person may do to an incident. Safe for use by many threads. */
public interface IncidentActions {
  /**
   * Marks that somebody has taken an incident up. An incident that is already taken up or resolved
   * stays as it is.
   *
   * @param id the incident
   * @param who the account
   */
  void acknowledge(IncidentId id, String who);

  /**
   * Ends an incident. One that is already resolved stays as it is.
   *
   * @param id the incident
   * @param who the account
   */
  void resolve(IncidentId id, String who);
}
