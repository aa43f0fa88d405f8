package org.vigie.crawler.schedule;

import java.time.Instant;

/**
 * When a source is read next, and why then.
 *
 * @param due when
 * @param reason why, as a metric label such as "max_age"
 */
record Plan(Instant due, String reason) {
  static final String INTERVAL = "interval";
  static final String MAX_AGE = "max_age";
  static final String SKIP_HOURS = "skip_hours";
  static final String RETRY_AFTER = "retry_after";
  static final String POLITENESS = "crawl_delay";
  static final String FAILURE = "failure";
  static final String BARRED = "barred";
  static final String ENDED = "ended";
}
