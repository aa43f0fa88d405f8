package org.vigie.crawler.schedule;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;

/** Counts what became of readings until it is logged. Safe for use by many threads. */
final class Ended {
  private static final Logger LOG = LoggerFactory.getLogger(Ended.class);

  private final LongAdder sources = new LongAdder();
  private final LongAdder posts = new LongAdder();
  private final LongAdder failed = new LongAdder();

  void add(SourceResult result) {
    sources.increment();
    posts.add(result.posts());
    failed.add(result.ok() ? 0 : 1);
  }

  void addAll(List<SourceResult> results) {
    results.forEach(this::add);
  }

  /** Logs what has ended since the last call, if anything. */
  void log() {
    long count = sources.sumThenReset();
    if (count > 0) {
      LOG.info(
          "event=crawl sources={} posts={} failed={}",
          count,
          posts.sumThenReset(),
          failed.sumThenReset());
    }
  }
}
