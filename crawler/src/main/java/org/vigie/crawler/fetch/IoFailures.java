package org.vigie.crawler.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.GuardedSockets.RefusedAddressException;
import org.vigie.domain.post.CanonicalUrl;

/** Says in the words of {@link Reason} why a connection failed. */
final class IoFailures {
  private IoFailures() {}

  static FetchResult explain(IOException failure, CanonicalUrl url) {
    if (refused(failure)) {
      return new Refused(Refusal.PRIVATE_ADDRESS, url.toString());
    }
    return new Failed(reason(failure), 0, String.valueOf(failure.getMessage()));
  }

  private static boolean refused(Throwable failure) {
    if (failure instanceof RefusedAddressException) {
      return true;
    }
    for (Throwable other : failure.getSuppressed()) {
      if (other instanceof RefusedAddressException) {
        return true;
      }
    }
    return failure.getCause() instanceof RefusedAddressException;
  }

  private static Reason reason(IOException failure) {
    return switch (failure) {
      case Encodings.TooLargeException e -> Reason.TOO_LARGE;
      case UnknownHostException e -> Reason.DNS;
      case ConnectException e -> Reason.CONNECT;
      case NoRouteToHostException e -> Reason.CONNECT;
      case SSLException e -> Reason.TLS;
      case SocketTimeoutException e -> Reason.TIMEOUT;
      // The deadline of a whole call interrupts it; so does the end of the process.
      case InterruptedIOException e ->
          Thread.currentThread().isInterrupted() ? Reason.INTERRUPTED : Reason.TIMEOUT;
      default -> Reason.PROTOCOL;
    };
  }
}
