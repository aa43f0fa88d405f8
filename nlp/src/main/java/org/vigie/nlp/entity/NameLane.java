package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoreException;
import org.vigie.nlp.entity.NameWork.Waiting;

/**
 * Finds names in posts after they were saved, in a thread of its own. Nobody waits for it: when too
 * many wait already, a post is passed over, and found again in the store, where it is marked. So is
 * what an earlier run left behind.
 */
public final class NameLane implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameLane.class);

  /** Up to 40 MB of text; five seconds of work for one thread. */
  private static final int MOST_WAITING = 1_000;

  private static final int AT_ONCE = 50;
  private static final int SWEPT_AT_ONCE = 200;
  private static final long SWEEP_EVERY = TimeUnit.MINUTES.toNanos(1);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long CLOSING_MILLIS = 10_000;

  private final MentionStore store;
  private final NameWork work;
  private final BlockingQueue<Waiting> queue;
  private final AtomicLong passedOver = new AtomicLong();
  private final Thread worker;
  private volatile boolean closed;
  private volatile long nextSweep = System.nanoTime();

  private long told;
  private long nextTelling = System.nanoTime();

  private NameLane(NameSource names, MentionStore store, int mostWaiting) {
    this.store = store;
    this.work = new NameWork(names, store);
    this.queue = new ArrayBlockingQueue<>(mostWaiting);
    this.worker = Thread.ofPlatform().name("names").daemon().unstarted(this::work);
  }

  /**
   * Starts a lane; what waits in the store is done first.
   *
   * @param names finds names
   * @param store keeps the posts; stays the caller's to close, after the lane
   * @return the running lane
   */
  public static NameLane start(NameSource names, MentionStore store) {
    return start(names, store, MOST_WAITING);
  }

  static NameLane start(NameSource names, MentionStore store, int mostWaiting) {
    NameLane lane = new NameLane(names, store, mostWaiting);
    lane.worker.start();
    return lane;
  }

  /**
   * Takes those of the saved posts that await names; returns at once.
   *
   * @param saved the posts that the store has acknowledged
   */
  public void offer(List<AnalysedPost> saved) {
    for (AnalysedPost post : saved) {
      if (post.awaitsNames() && !queue.offer(Waiting.of(post))) {
        passedOver.incrementAndGet();
        nextSweep = System.nanoTime();
      }
    }
  }

  /**
   * Says how many posts found the lane full; the log tells it once a minute.
   *
   * @return the count since the start
   */
  public long passedOver() {
    return passedOver.get();
  }

  /**
   * Says in which languages no more names are found, since the model ended in an error.
   *
   * @return the languages; until the next start
   */
  public Set<Language> givenUp() {
    return work.givenUp();
  }

  private void work() {
    while (!closed) {
      try {
        List<Waiting> batch = next();
        if (!batch.isEmpty()) {
          var _ = work.complete(batch, () -> closed);
        } else if (System.nanoTime() - nextSweep >= 0) {
          sweep();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (StoreException e) {
        LOG.warn("event=names-delayed reason=\"{}\"", e.getMessage());
        nextSweep = System.nanoTime() + SWEEP_EVERY;
      } catch (RuntimeException | Error e) {
        LOG.error("event=names-delayed", e);
        nextSweep = System.nanoTime() + SWEEP_EVERY;
      }
    }
  }

  private List<Waiting> next() throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    Waiting first = queue.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, AT_ONCE - 1);
    }
    return batch;
  }

  /** One page of what waits in the store; the next one follows at once when there may be more. */
  private void sweep() {
    nextSweep = System.nanoTime() + SWEEP_EVERY;
    tellPassedOver();
    store.refresh();
    List<Waiting> found = work.waiting(SWEPT_AT_ONCE);
    int done = work.complete(found, () -> closed);
    if (found.size() == SWEPT_AT_ONCE && done > 0) {
      nextSweep = System.nanoTime();
    }
  }

  private void tellPassedOver() {
    long all = passedOver.get();
    if (all > told && System.nanoTime() - nextTelling >= 0) {
      LOG.info("event=names-passed-over posts={} note=\"done later, from the store\"", all - told);
      told = all;
      nextTelling = System.nanoTime() + SWEEP_EVERY;
    }
  }

  /** Ends the thread after the post that it is at; what waits is marked in the store. */
  @Override
  public void close() {
    closed = true;
    try {
      worker.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
