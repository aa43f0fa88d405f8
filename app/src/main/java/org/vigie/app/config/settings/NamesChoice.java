package org.vigie.app.config.settings;

/** Whether names of organisations, persons and places are found in mentions. */
public enum NamesChoice {
  /** When the models are there. */
  AUTO,
  /** Always; the configuration is warned of when the models are not there. */
  ALWAYS,
  /** Never. */
  NEVER
}
