package org.vigie.nlp.entity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.MentionStore;

/** Finds the names that kept posts await, for a command that ends; {@link NameLane} goes on. */
public final class NameCatchUp {
  /** Above so many posts that wait, nobody counts on. */
  public static final int MOST_COUNTED = 1_000;

  private static final int AT_ONCE = 50;

  private final MentionStore store;
  private final NameWork work;

  /**
   * Makes it.
   *
   * @param names finds names
   * @param store keeps the posts
   */
  public NameCatchUp(NameSource names, MentionStore store) {
    this.store = store;
    this.work = new NameWork(names, store);
  }

  /**
   * Finds names until no post awaits any that can be found, or until time is over.
   *
   * @param most how long; the post that it is at is finished, and a model that is being loaded
   * @param progress hears after some posts how many have got names
   * @return how many posts got names
   * @throws org.vigie.domain.store.StoreException when the store does not answer
   */
  public long run(Duration most, LongConsumer progress) {
    long begin = System.nanoTime();
    BooleanSupplier over = () -> System.nanoTime() - begin >= most.toNanos();
    long named = 0;
    int done = 1;
    while (done > 0 && !over.getAsBoolean()) {
      store.refresh();
      done = work.complete(work.waiting(AT_ONCE), over);
      named += done;
      progress.accept(named);
    }
    return named;
  }

  /**
   * Counts the posts that await names and whose language has a model that works.
   *
   * @return how many, {@value #MOST_COUNTED} at most
   * @throws org.vigie.domain.store.StoreException when the store does not answer
   */
  public int waiting() {
    return count(work.languages());
  }

  /**
   * Counts the posts in French and English that await names, and whose model is missing or ended in
   * an error.
   *
   * @return how many, {@value #MOST_COUNTED} at most
   * @throws org.vigie.domain.store.StoreException when the store does not answer
   */
  public int waitingForModels() {
    Set<Language> without = new HashSet<>(Set.of(Language.FRENCH, Language.ENGLISH));
    without.removeAll(work.languages());
    return count(without);
  }

  private int count(Set<Language> languages) {
    store.refresh();
    return store.countAwaitingNames(languages, MOST_COUNTED);
  }
}
