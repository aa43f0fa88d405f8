package org.vigie.domain.alert;

/** The life of an incident. */
public enum IncidentState {
  /** Nobody has taken it up yet. */
  OPEN,
  /** Somebody has. */
  ACKNOWLEDGED,
  /** It is over. */
  RESOLVED
}
