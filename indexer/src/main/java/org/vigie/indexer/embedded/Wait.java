package org.vigie.indexer.embedded;

import java.time.Duration;
import java.util.function.Consumer;

/** A wait that began when it was made, and tells how long it has lasted. */
final class Wait {
  private final long began = System.nanoTime();
  private final Duration limit;
  private final Consumer<StartProgress> progress;

  Wait(EmbeddedSettings settings, Consumer<StartProgress> progress) {
    this.limit = settings.startLimit();
    this.progress = progress;
  }

  Duration limit() {
    return limit;
  }

  boolean over() {
    return elapsed().compareTo(limit) > 0;
  }

  void report(StartProgress.Phase phase) {
    progress.accept(new StartProgress(phase, elapsed(), limit));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
