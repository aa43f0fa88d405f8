package org.vigie.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private static final int MOST = 10;

  private final List<List<Integer>> groups = new ArrayList<>();
  private final CountDownLatch firstIsCommitting = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void whatComesDuringACommitIsCommittedTogetherAndInBoundedGroups() throws Exception {
    GroupCommit<Integer> commits = new GroupCommit<>(MOST, this::commit);
    add(commits, 25);
    assertThat(groups).hasSizeLessThan(25).allMatch(group -> group.size() <= MOST);
    assertThat(groups.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, 25).boxed().toList());
  }

  @Test
  void oneItemThatCannotBeCommittedIsRefusedAloneAndToItsOwner() throws Exception {
    GroupCommit<Integer> commits =
        new GroupCommit<>(
            MOST,
            group -> {
              if (group.contains(3)) {
                throw new IllegalStateException("refused");
              }
              commit(group);
            });
    List<Future<?>> results = add(commits, 8);
    assertThat(groups.stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(0, 1, 2, 4, 5, 6, 7, 8);
    assertThatThrownBy(() -> results.get(3).get())
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("refused");
    for (int i : new int[] {0, 1, 2, 4, 5, 6, 7, 8}) {
      assertThat(results.get(i).get()).isNull();
    }
  }

  /** Adds 0, and the others while it is being committed. */
  private List<Future<?>> add(GroupCommit<Integer> commits, int last) throws InterruptedException {
    List<Future<?>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      results.add(threads.submit(() -> commits.add(0)));
      firstIsCommitting.await();
      IntStream.rangeClosed(1, last)
          .forEach(item -> results.add(threads.submit(() -> commits.add(item))));
      goOn.countDown();
    }
    return results;
  }

  private void commit(List<Integer> group) {
    firstIsCommitting.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    groups.add(List.copyOf(group));
  }
}
