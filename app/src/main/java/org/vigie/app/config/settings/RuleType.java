package org.vigie.app.config.settings;

/** What a rule looks at. */
public enum RuleType {
  /** Enough mentions in a window. */
  THRESHOLD
}
