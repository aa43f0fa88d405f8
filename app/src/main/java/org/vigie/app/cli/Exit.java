package org.vigie.app.cli;

/** What a command tells its caller. */
final class Exit {
  /** All went well. */
  static final int OK = 0;

  /** Something failed while running. */
  static final int FAILED = 1;

  /** The arguments, the input or the configuration are wrong. */
  static final int INVALID = 2;

  private Exit() {}
}
