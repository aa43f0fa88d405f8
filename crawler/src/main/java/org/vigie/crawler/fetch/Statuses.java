package org.vigie.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Gone;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;

/** What is done with each HTTP status that brings no document and leads nowhere else. */
final class Statuses {
  private Statuses() {}

  static FetchResult explain(int status, Optional<Duration> retryAfter) {
    return switch (status) {
      case 429 -> new RateLimited(status, retryAfter.orElse(null));
      case 403, 503 ->
          retryAfter.isPresent()
              ? new RateLimited(status, retryAfter.get())
              : failed(status == 403 ? Reason.FORBIDDEN : Reason.SERVER_ERROR, status);
      case 401, 407 -> failed(Reason.UNAUTHORIZED, status);
      case 404 -> failed(Reason.NOT_FOUND, status);
      case 410 -> new Gone(status);
      case 451 -> failed(Reason.FORBIDDEN, status);
      default -> failed(family(status), status);
    };
  }

  private static Reason family(int status) {
    if (status >= 500) {
      return Reason.SERVER_ERROR;
    }
    return status >= 400 ? Reason.CLIENT_ERROR : Reason.UNEXPECTED_STATUS;
  }

  private static Failed failed(Reason reason, int status) {
    return new Failed(reason, status, "status " + status);
  }
}
