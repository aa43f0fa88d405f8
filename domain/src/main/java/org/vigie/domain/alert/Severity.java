package org.vigie.domain.alert;

/** How urgent an alert is. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Worth looking at today. */
  WARNING,
  /** Worth looking at now. */
  CRITICAL
}
