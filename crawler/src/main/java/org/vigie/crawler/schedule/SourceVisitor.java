package org.vigie.crawler.schedule;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.vigie.crawler.CrawlJournal;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.robots.Slot;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.domain.source.CrawlDecision.Verdict;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceState;

/**
 * Reads one source, delivers its posts and saves its state, in this order. The boundary at which
 * whatever one source does wrong stops.
 */
final class SourceVisitor {
  private static final Logger LOG = LoggerFactory.getLogger(SourceVisitor.class);

  /** The reason of a fault of ours, which must not stop other sources. */
  private static final String INTERNAL = "internal_error";

  private final Fetcher fetcher;
  private final PoliteGates gates;
  private final Connectors connectors;
  private final Duplicates duplicates;
  private final Crawler.Ports ports;
  private final Visit visit;
  private volatile boolean abandoned;

  SourceVisitor(
      Fetcher fetcher,
      PoliteGates gates,
      Connectors connectors,
      Duplicates duplicates,
      Crawler.Ports ports) {
    this.fetcher = fetcher;
    this.gates = gates;
    this.connectors = connectors;
    this.duplicates = duplicates;
    this.ports = ports;
    this.visit = new Visit(new Rhythm(ports.random()), ports.clock());
  }

  SourceResult visit(Source source, Claims.Claim claim, Slot slot) {
    SourceState before = claim.state();
    long start = System.nanoTime();
    CrawlJournal journal = new CrawlJournal(ports.log(), source.id(), ports.clock());
    Visit.Next skipped = visit.skipped(before);
    if (skipped != null) {
      journal.postponed(source.url().toString(), skipped.reason(), skipped.state().nextDue());
      save(source, skipped, claim, journal);
      Reading.Postponed later = new Reading.Postponed(0, Duration.ZERO);
      return result(source, later, true, Duration.ofNanos(System.nanoTime() - start));
    }
    Documents documents = documents(source, before, slot, journal);
    Reading reading = read(source, before, documents, journal);
    boolean stopped = abandoned || interrupted(reading);
    boolean delivered = !stopped && deliver(reading, source);
    if (!stopped) {
      Visit.Next next =
          delivered
              ? visit.after(reading, source, before, journal.patience())
              : visit.undelivered(before);
      save(source, next.with(documents.kept(next.state().cursor())), claim, journal);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return logged(result(source, reading, delivered, took), before);
  }

  /** What is still being read is neither delivered nor saved, since nobody is there to take it. */
  void abandon() {
    abandoned = true;
  }

  /** A source that begins to fail is news; one that goes on failing is not. */
  private static SourceResult logged(SourceResult result, SourceState before) {
    if (!result.ok()) {
      LOG.atLevel(before.failures() == 0 ? Level.WARN : Level.DEBUG)
          .log(
              "event=not-read source={} outcome={} status={} reason={}",
              result.source(),
              result.outcome().label(),
              result.status(),
              result.reason());
    }
    return result;
  }

  private Documents documents(Source source, SourceState before, Slot slot, CrawlJournal journal) {
    return new Documents(
        fetcher,
        gates.open(slot, journal),
        before.cursor(),
        source.options().requests(),
        ports.clock(),
        journal);
  }

  private Reading read(
      Source source, SourceState before, Documents documents, CrawlJournal journal) {
    Reading.Barred duplicate = duplicates.of(source, before.cursor()).orElse(null);
    if (duplicate != null) {
      String url = source.url().toString();
      journal.note(url, Verdict.BARRED, 0, duplicate.reason(), duplicate.detail(), null);
      return duplicate;
    }
    try {
      return connectors.of(source.kind()).read(source, before.cursor(), documents);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("event=connector-fault source={}", source.id(), e);
      return new Reading.Failed(0, INTERNAL, e.getClass().getSimpleName());
    }
  }

  private boolean deliver(Reading reading, Source source) {
    if (!(reading instanceof Reading.News news)) {
      return true;
    }
    try {
      if (!news.posts().isEmpty()) {
        ports.pipe().deliver(news.posts());
      }
      if (!news.deleted().isEmpty()) {
        ports.pipe().withdraw(news.deleted());
      }
      return true;
    } catch (RuntimeException e) {
      LOG.warn(
          "event=undelivered source={} posts={} reason=\"{}\"",
          source.id(),
          news.posts().size(),
          e.getMessage());
      return false;
    }
  }

  /** A process that stops saves nothing of what it did not finish; it is read again. */
  private static boolean interrupted(Reading reading) {
    return reading instanceof Reading.Failed failed
        && failed.reason().equals(FetchResult.Reason.INTERRUPTED.label());
  }

  /** A state that is not saved means a reading more, never a post less. */
  private void save(Source source, Visit.Next next, Claims.Claim claim, CrawlJournal journal) {
    if (claim.isLost()) {
      LOG.warn("event=claim-lost source={}", source.id());
      return;
    }
    SourceState state = next.state();
    journal.note(source.url().toString(), Verdict.PLANNED, 0, next.reason(), null, state.nextDue());
    try {
      ports.states().save(state);
    } catch (RuntimeException e) {
      LOG.warn("event=state-not-saved source={} reason=\"{}\"", state.source(), e.getMessage());
    }
  }

  private static SourceResult result(
      Source source, Reading reading, boolean delivered, Duration took) {
    return switch (reading) {
      case Reading.News n when delivered ->
          new SourceResult(
              source.id(),
              Outcome.FETCHED,
              n.status(),
              n.posts().size(),
              n.unchanged(),
              null,
              took);
      case Reading.News n ->
          failed(source, Outcome.UNDELIVERED, n, Outcome.UNDELIVERED.label(), took);
      case Reading.Unchanged u ->
          new SourceResult(source.id(), Outcome.NOT_MODIFIED, u.status(), 0, 0, null, took);
      case Reading.Postponed p -> failed(source, Outcome.POSTPONED, p, p.reason(), took);
      case Reading.Ended e -> failed(source, Outcome.GONE, e, e.reason(), took);
      case Reading.Barred b -> failed(source, Outcome.BARRED, b, b.reason(), took);
      case Reading.Failed f -> failed(source, Outcome.FAILED, f, f.reason(), took);
    };
  }

  private static SourceResult failed(
      Source source, Outcome outcome, Reading reading, String reason, Duration took) {
    return new SourceResult(source.id(), outcome, reading.status(), 0, 0, reason, took);
  }
}
