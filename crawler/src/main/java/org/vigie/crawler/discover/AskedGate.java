package org.vigie.crawler.discover;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.Gate;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Lets the page that a person asked for pass although robots.txt forbids it, as a browser would;
 * everything that is found there is asked for politely. Used by one thread.
 */
final class AskedGate implements Gate {
  private final Gate polite;
  private boolean personal = true;

  AskedGate(Gate polite) {
    this.polite = polite;
  }

  /** Ends the person's own request. */
  void onlyPolitely() {
    personal = false;
  }

  @Override
  public Pass enter(CanonicalUrl url) throws InterruptedException {
    Pass pass = polite.enter(url);
    return personal && pass instanceof Closed(FetchResult result) && isRobots(result)
        ? Gate.OPEN.enter(url)
        : pass;
  }

  @Override
  public void heard(CanonicalUrl url, int status, @Nullable Duration retryAfter) {
    polite.heard(url, status, retryAfter);
  }

  private static boolean isRobots(FetchResult result) {
    return switch (result) {
      case Refused refused -> refused.reason() == Refusal.ROBOTS;
      case Failed failed -> failed.reason() == Reason.ROBOTS_UNREACHABLE;
      default -> false;
    };
  }
}
