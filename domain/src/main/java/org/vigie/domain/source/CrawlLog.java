package org.vigie.domain.source;

import java.util.List;

/** Keeps every decision of the crawler for a bounded time. Safe for use by many threads. */
public interface CrawlLog {
  /** Keeps nothing. */
  CrawlLog NONE =
      new CrawlLog() {
        @Override
        public void record(CrawlDecision decision) {}

        @Override
        public List<CrawlDecision> about(String subject, int limit) {
          return List.of();
        }
      };

  /**
   * Keeps a decision; never fails and never waits long, since crawling goes on without it.
   *
   * @param decision the decision
   */
  void record(CrawlDecision decision);

  /**
   * Finds decisions.
   *
   * @param subject a source's id, or an address
   * @param limit how many at most, 1 or more
   * @return the latest decisions about it, latest first
   */
  List<CrawlDecision> about(String subject, int limit);
}
