package org.vigie.crawler.fetch;

/**
 * What a reader gives up while a request is on its way, and takes up again when its answer is
 * there. Used by the reader's thread and by one other that watches the time.
 */
public interface Lane {
  /** Nothing is given up. */
  Lane NONE =
      new Lane() {
        @Override
        public void send() {}

        @Override
        public void leave() {}

        @Override
        public void rejoin() {}
      };

  /** The request goes out: what is needed to work on an answer is given up. Does not block. */
  void send();

  /** The server is slow: whatever else others could use is given up too. Does not block. */
  void leave();

  /**
   * The answer is there: waits until it can be worked on.
   *
   * @throws InterruptedException when the process stops while waiting
   */
  void rejoin() throws InterruptedException;
}
