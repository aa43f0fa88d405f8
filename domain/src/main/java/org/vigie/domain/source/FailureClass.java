package org.vigie.domain.source;

/** Whose matter a failure is. */
enum FailureClass {
  /** The source said that it is gone for good. */
  ENDED,
  /** Its rules or our guard forbid it. */
  BARRED,
  /** Our own store or program failed; the source did nothing wrong. */
  OURS,
  /** The source or the way to it failed. */
  THEIRS;

  /** Classes a reason by its label. */
  static FailureClass of(String reason) {
    return switch (reason) {
      case "gone" -> ENDED;
      case "robots", "private_address", "bad_address" -> BARRED;
      case "undelivered", "internal_error", "interrupted", "budget" -> OURS;
      default -> THEIRS;
    };
  }
}
