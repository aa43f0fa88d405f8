package org.vigie.app.line;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what was opened, and closes it in reverse order; one failure never stops the rest. */
public final class Closers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closers.class);
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Starts with nothing open. */
  public Closers() {}

  /**
   * Remembers something that was opened.
   *
   * @param <T> its type
   * @param resource what was opened
   * @return the same
   */
  public synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  /** Closes everything that is open; calling it again does nothing. */
  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      AutoCloseable next = open.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.warn(
            "event=close-failed part={} reason=\"{}\"",
            next.getClass().getSimpleName(),
            e.getMessage(),
            e);
      }
    }
  }
}
