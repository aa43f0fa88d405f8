package org.vigie.crawler.schedule;

import java.util.Locale;

/** What became of a source in a crawl. */
public enum Outcome {
  /** It was read. */
  FETCHED,
  /** It says that nothing changed. */
  NOT_MODIFIED,
  /** It asks for patience, or our politeness does. */
  POSTPONED,
  /** It has ended for good. */
  GONE,
  /** We may not read it. */
  BARRED,
  /** It could not be read. */
  FAILED,
  /** It was read, but its posts could not be made safe; they are read again soon. */
  UNDELIVERED;

  /**
   * Returns the outcome as a metric label.
   *
   * @return the label, such as "not_modified"
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
