package org.vigie.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commits what many threads bring at the same time in one transaction: whoever comes first commits
 * for all that wait. Nobody returns before the own item is committed, and nobody waits for company.
 */
final class GroupCommit<T> {
  private final int most;
  private final Consumer<List<T>> commit;
  private final Queue<Item<T>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock committing = new ReentrantLock();

  /**
   * Makes one.
   *
   * @param most the most items of one transaction, 1 or more
   * @param commit commits all items, in their order, or throws and commits none
   */
  GroupCommit(int most, Consumer<List<T>> commit) {
    this.most = most;
    this.commit = commit;
  }

  /** An item, and what became of it; read and written while committing. */
  private static final class Item<T> {
    private final T value;
    private boolean done;
    private @Nullable RuntimeException failure;

    Item(T value) {
      this.value = value;
    }
  }

  /**
   * Commits an item.
   *
   * @param value the item
   * @throws RuntimeException why this item could not be committed, as the commit threw it
   */
  void add(T value) {
    Item<T> item = new Item<>(value);
    waiting.add(item);
    committing.lock();
    try {
      while (!item.done) {
        commitNext();
      }
      if (item.failure != null) {
        throw item.failure;
      }
    } finally {
      committing.unlock();
    }
  }

  private void commitNext() {
    List<Item<T>> group = new ArrayList<>();
    for (Item<T> next = waiting.poll(); next != null; next = next(group)) {
      group.add(next);
    }
    try {
      commit.accept(group.stream().map(item -> item.value).toList());
    } catch (RuntimeException e) {
      commitSingly(group, e);
    } catch (Error e) {
      group.forEach(item -> item.failure = new IllegalStateException("commit failed", e));
      throw e;
    } finally {
      group.forEach(item -> item.done = true);
    }
  }

  private @Nullable Item<T> next(List<Item<T>> group) {
    return group.size() < most ? waiting.poll() : null;
  }

  /** One item that cannot be committed is no reason to refuse the others. */
  private void commitSingly(List<Item<T>> group, RuntimeException failureOfAll) {
    if (group.size() == 1) {
      group.getFirst().failure = failureOfAll;
      return;
    }
    for (Item<T> item : group) {
      try {
        commit.accept(List.of(item.value));
      } catch (RuntimeException e) {
        item.failure = e;
      }
    }
  }
}
