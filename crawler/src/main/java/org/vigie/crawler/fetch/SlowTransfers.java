package org.vigie.crawler.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that slow servers cost others nothing: after a short grace a transfer leaves the lane
 * of the fast ones, and when too many are slow, or hold too many bytes together, the one that has
 * been slow for longest is cut off. Safe for use by many threads.
 */
final class SlowTransfers implements AutoCloseable {
  /** Most answers are whole within a fraction of this. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Sockets and small buffers; a server that is cut off is asked again later. */
  private static final int MOST_SLOW = 4_000;

  private final long mostBytes;
  private final Deque<Transfer> slow = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor watch;
  private long held;

  /**
   * Makes the lanes.
   *
   * @param mostBytes bytes that all transfers together may hold before slow ones are cut off
   */
  SlowTransfers(long mostBytes) {
    this.mostBytes = mostBytes;
    this.watch =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("slow-transfers").factory());
    watch.setRemoveOnCancelPolicy(true);
  }

  /**
   * Begins a transfer.
   *
   * @param lane is told of the request, left after the grace, and joined again at the end
   * @param cut cuts the transfer off
   * @return the transfer, which must be ended
   */
  Transfer begin(Lane lane, Runnable cut) {
    Transfer transfer = new Transfer(lane, cut);
    lane.send();
    transfer.timer = watch.schedule(transfer::slowDown, GRACE.toNanos(), TimeUnit.NANOSECONDS);
    return transfer;
  }

  /** One transfer. */
  final class Transfer {
    private final Lane lane;
    private final Runnable cut;
    private @Nullable ScheduledFuture<?> timer;
    private boolean over;
    private volatile boolean cutOff;
    private long bytes;

    private Transfer(Lane lane, Runnable cut) {
      this.lane = lane;
      this.cut = cut;
    }

    private void slowDown() {
      synchronized (slow) {
        if (over) {
          return;
        }
        slow.addLast(this);
        lane.leave();
        if (slow.size() > MOST_SLOW) {
          cutLongest(this);
        }
      }
    }

    /**
     * Notes that bytes were read and are kept.
     *
     * @param count how many more
     */
    void holds(long count) {
      synchronized (slow) {
        bytes += count;
        held += count;
        if (held > mostBytes) {
          cutLongest(this);
        }
      }
    }

    /** Says whether this transfer was cut off in favour of others. */
    boolean wasCutOff() {
      return cutOff;
    }

    /**
     * Ends the transfer; its bytes are still held.
     *
     * @throws InterruptedException when the process stops while waiting for the lane
     */
    void arrived() throws InterruptedException {
      ScheduledFuture<?> grace = timer;
      if (grace != null) {
        grace.cancel(false);
      }
      synchronized (slow) {
        over = true;
        slow.remove(this);
      }
      lane.rejoin();
    }

    /** The bytes are held no more. */
    void free() {
      synchronized (slow) {
        held -= bytes;
        bytes = 0;
      }
    }
  }

  private void cutLongest(Transfer otherwise) {
    Transfer longest = Objects.requireNonNullElse(slow.pollFirst(), otherwise);
    longest.cutOff = true;
    longest.cut.run();
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
