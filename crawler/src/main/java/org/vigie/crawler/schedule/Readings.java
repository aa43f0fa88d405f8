package org.vigie.crawler.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.robots.Places;
import org.vigie.crawler.robots.Slot;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;

/** Reads claimed sources, each on a virtual thread of its own. */
final class Readings {
  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  private final Map<SourceId, Source> sources;
  private final SourceVisitor visitor;
  private final Places places;
  private final Claims claims;
  private final Running all = new Running();
  private final ThreadFactory threads = Thread.ofVirtual().name("crawl-", 0).factory();

  Readings(Collection<Source> sources, SourceVisitor visitor, Places places, Claims claims) {
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    this.visitor = visitor;
    this.places = places;
    this.claims = claims;
  }

  /**
   * Starts a reading.
   *
   * @param running counts it until it ends
   * @param result hears what became of it
   */
  void start(Claims.Claim claim, Running running, Consumer<SourceResult> result) {
    all.begun();
    running.begun();
    Runnable reading =
        () -> {
          try (Slot slot = places.slot()) {
            visit(claim, slot, result);
          } finally {
            claims.ended(claim);
            running.ended();
            all.ended();
          }
        };
    threads.newThread(reading).start();
  }

  private void visit(Claims.Claim claim, Slot slot, Consumer<SourceResult> result) {
    Source source = sources.get(claim.source());
    if (source == null) {
      LOG.warn("event=unknown-source source={}", claim.source());
      return;
    }
    Thread.currentThread().setName("crawl-" + source.id());
    result.accept(visitor.visit(source, claim, slot));
  }

  /** Waits for what is being read, and leaves what has not ended by then without a trace. */
  void end(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (!all.none() && System.nanoTime() - end < 0) {
        LOG.debug("event=crawl-ending");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    visitor.abandon();
    claims.giveBack();
  }
}
