package org.vigie.app.crawllog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlLog;

/**
 * The crawl log in files: JSON lines, one file a day, packed when the day is over. Decisions are
 * written by a thread of their own; when it cannot keep up they are dropped and counted, for the
 * crawler never waits. A crash loses what came since the last flush.
 */
public final class FileCrawlLog implements CrawlLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileCrawlLog.class);
  private static final int WAITING = 16_384;
  private static final int AT_ONCE = 4_096;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The most that {@link #close} waits for a thread that has nothing to do. */
  private static final long LONGEST_POLL = TimeUnit.MILLISECONDS.toNanos(100);

  private final LogFolder folder;
  private final LogReader reader;
  private final InstantSource clock;
  private final Duration flushEvery;
  private final BlockingQueue<CrawlDecision> waiting;
  private final AtomicLong dropped = new AtomicLong();
  private final @Nullable Thread writer;
  private volatile boolean closed;

  private FileCrawlLog(Path data, LogBounds bounds, InstantSource clock, int queue, boolean write) {
    this.folder = new LogFolder(data.resolve("crawl-log"), bounds);
    this.reader = new LogReader(folder);
    this.clock = clock;
    this.flushEvery = bounds.flushEvery();
    this.waiting = new ArrayBlockingQueue<>(queue);
    this.writer = write ? Thread.ofVirtual().name("crawl-log").unstarted(this::work) : null;
  }

  /**
   * Opens the log for writing and reading.
   *
   * @param data the data folder; the log is its folder "crawl-log"
   * @param bounds how much is kept
   * @param clock the present
   * @return the open log
   */
  public static FileCrawlLog open(Path data, LogBounds bounds, InstantSource clock) {
    return open(data, bounds, clock, WAITING);
  }

  static FileCrawlLog open(Path data, LogBounds bounds, InstantSource clock, int queue) {
    FileCrawlLog log = new FileCrawlLog(data, bounds, clock, queue, true);
    if (log.writer != null) {
      log.writer.start();
    }
    return log;
  }

  /**
   * Opens the log for look-ups only; what is recorded is dropped.
   *
   * @param data the data folder
   * @param bounds how much is kept
   * @param clock the present
   * @return the log
   */
  public static CrawlLog reading(Path data, LogBounds bounds, InstantSource clock) {
    FileCrawlLog log = new FileCrawlLog(data, bounds, clock, 1, false);
    log.closed = true;
    return log;
  }

  @Override
  public void record(CrawlDecision decision) {
    if (closed || !waiting.offer(decision)) {
      dropped.incrementAndGet();
    }
  }

  /**
   * Returns how many decisions were dropped since they came faster than they could be written.
   *
   * @return 0 or more
   */
  public long dropped() {
    return dropped.get();
  }

  @Override
  public List<CrawlDecision> about(String subject, int limit) {
    try {
      return reader.about(subject, limit);
    } catch (IOException e) {
      LOG.warn("event=crawl-log-unreadable subject=\"{}\" reason=\"{}\"", subject, e.getMessage());
      return List.of();
    }
  }

  private void work() {
    long reported = 0;
    try {
      while (!closed || !waiting.isEmpty()) {
        flush(batch());
        long lost = dropped.get();
        if (lost > reported) {
          LOG.warn("event=crawl-log-dropped decisions={}", lost - reported);
          reported = lost;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a decision, then for others until it is time to write them. */
  private List<CrawlDecision> batch() throws InterruptedException {
    List<CrawlDecision> batch = new ArrayList<>();
    long end = System.nanoTime() + flushEvery.toNanos();
    long left = flushEvery.toNanos();
    while (left > 0 && batch.size() < AT_ONCE && !(closed && waiting.isEmpty())) {
      CrawlDecision next = waiting.poll(Math.min(left, LONGEST_POLL), TimeUnit.NANOSECONDS);
      if (next != null) {
        batch.add(next);
        waiting.drainTo(batch, AT_ONCE - batch.size());
      }
      left = end - System.nanoTime();
    }
    return batch;
  }

  private void flush(List<CrawlDecision> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
      folder.append(batch, today);
    } catch (IOException | RuntimeException e) {
      // Whatever fails, the next decisions are worth a try.
      dropped.addAndGet(batch.size());
      LOG.warn("event=crawl-log-unwritten decisions={} reason=\"{}\"", batch.size(), e.toString());
    }
  }

  /** Writes what waits and stops; bounded, and idempotent. */
  @Override
  public void close() {
    closed = true;
    if (writer == null) {
      return;
    }
    try {
      if (!writer.join(PATIENCE)) {
        LOG.warn("event=crawl-log-cut decisions={}", waiting.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
