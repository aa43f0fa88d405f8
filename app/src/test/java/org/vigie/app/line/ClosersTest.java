package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosersTest {
  private final List<String> closed = new ArrayList<>();
  private final Closers closers = new Closers();

  @Test
  void closesTheLatestFirstAndEachOnce() {
    closers.add(() -> closed.add("store"));
    closers.add(() -> closed.add("crawler"));

    closers.close();
    closers.close();

    assertThat(closed).containsExactly("crawler", "store");
  }

  @Test
  void aFailureDoesNotLeaveTheRestOpen() {
    closers.add(() -> closed.add("store"));
    closers.add(() -> {
      throw new IllegalStateException("stuck");
    });

    closers.close();

    assertThat(closed).containsExactly("store");
  }
}
