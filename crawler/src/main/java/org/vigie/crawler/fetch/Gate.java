package org.vigie.crawler.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;

/**
 * Is asked before every request, redirects included: it may make the caller wait, put it off, or
 * refuse.
 */
@FunctionalInterface
public interface Gate {

  /** Lets everything pass at once, for an address that a person gave on the command line. */
  Gate OPEN = url -> new Turn(RobotsVerdict.NOT_APPLICABLE, () -> {});

  /**
   * Waits for the turn of a request.
   *
   * @param url what is to be fetched
   * @return a turn, which must be closed after the request; or why there is none
   * @throws InterruptedException when the process stops while waiting
   */
  Pass enter(CanonicalUrl url) throws InterruptedException;

  /**
   * Hears the answer to a request, while its turn lasts.
   *
   * @param url what was asked for
   * @param status the status; 0 when there was no answer
   * @param retryAfter how long the server wants to be left alone; null when it does not say
   */
  default void heard(CanonicalUrl url, int status, @Nullable Duration retryAfter) {}

  /** The answer to a request for a turn. */
  sealed interface Pass {}

  /**
   * The request may go out now.
   *
   * @param verdict what robots.txt says
   * @param end ends the turn, so that the next request may go
   * @param lane is left while the server takes its time
   */
  record Turn(RobotsVerdict verdict, Runnable end, Lane lane) implements Pass, AutoCloseable {
    /**
     * The request may go out now, and gives nothing up when it takes its time.
     *
     * @param verdict what robots.txt says
     * @param end ends the turn, so that the next request may go
     */
    public Turn(RobotsVerdict verdict, Runnable end) {
      this(verdict, end, Lane.NONE);
    }

    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * The request is to be made later.
   *
   * @param delay how long from now
   */
  record Later(Duration delay) implements Pass {}

  /**
   * The request is not to be made.
   *
   * @param result what the fetch is to say
   */
  record Closed(FetchResult result) implements Pass {}
}
