package org.vigie.crawler.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Asks for documents of which one whose last body could not be read stays a failure until it
 * changes: that it is what it was does not mean that it was read.
 *
 * @param documents the documents of the reading
 */
public record ReadableDocuments(Documents documents) {

  /**
   * Asks for a document.
   *
   * @param address its address, as it was put together
   * @return what became of it; failed when it has not changed since its body could not be read
   */
  public FetchResult get(String address) {
    FetchResult result = documents.get(address);
    String why =
        result instanceof NotModified ? url(address).map(this::whyUnreadable).orElse(null) : null;
    return why == null
        ? result
        : new Failed(Reason.PROTOCOL, result.status(), "still " + why + " at " + address);
  }

  private @Nullable String whyUnreadable(CanonicalUrl url) {
    return documents.whyUnreadable(url);
  }

  /**
   * Notes that the body of a document could not be read.
   *
   * @param address its address, as it was asked for
   * @param reason why, as a metric label
   */
  public void unreadable(String address, String reason) {
    url(address).ifPresent(url -> documents.unreadable(url, reason));
  }

  private static Optional<CanonicalUrl> url(String address) {
    return CanonicalUrl.parse(address);
  }
}
