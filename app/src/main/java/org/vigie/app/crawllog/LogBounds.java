package org.vigie.app.crawllog;

import java.time.Duration;

/**
 * How much of the crawl log is kept; what is older or more goes, oldest first.
 *
 * @param days how many days are kept, today included, 1 or more
 * @param bytes how large all files together may be, as they lie on the disk, 1 MiB or more
 * @param flushEvery how long a decision waits for others before all are written, which is what a
 *     crash loses
 */
public record LogBounds(int days, long bytes, Duration flushEvery) {
  private static final long LEAST = 1L << 20;

  /** A file of one day is packed before the day ends when it grows beyond this share of all. */
  private static final int PIECES = 16;

  /** Checks the bounds. */
  public LogBounds {
    if (days < 1 || bytes < LEAST) {
      throw new IllegalArgumentException(
          "a crawl log of " + days + " days and " + bytes + " bytes keeps nothing");
    }
  }

  /** Returns how large a file that is being written may become. */
  long piece() {
    return bytes / PIECES;
  }
}
