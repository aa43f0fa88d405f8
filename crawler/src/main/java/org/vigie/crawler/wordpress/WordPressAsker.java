package org.vigie.crawler.wordpress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.ReadableDocuments;
import org.vigie.domain.post.CanonicalUrl;
import tools.jackson.databind.JsonNode;

/** Asks for the documents of one reading, and for none once a request was put off. */
final class WordPressAsker {
  private final Documents documents;
  private final ReadableDocuments readable;
  private @Nullable RateLimited stopped;
  private @Nullable NotModified same;
  private boolean fetched;
  private int answers;

  WordPressAsker(Documents documents) {
    this.documents = documents;
    this.readable = new ReadableDocuments(documents);
  }

  boolean mayAsk() {
    return stopped == null && documents.requestsLeft() > 0;
  }

  int requestsLeft() {
    return documents.requestsLeft();
  }

  /** How many requests were not put off. */
  int answers() {
    return answers;
  }

  /** Whether anything came that was not known byte for byte. */
  boolean fetched() {
    return fetched;
  }

  /** What put a request off; null when nothing did. */
  @Nullable RateLimited stopped() {
    return stopped;
  }

  /** The last answer that said that nothing changed; null when none did. */
  @Nullable NotModified same() {
    return same;
  }

  Optional<FetchResult> get(Optional<CanonicalUrl> url) {
    if (url.isEmpty() || !mayAsk()) {
      return Optional.empty();
    }
    FetchResult result = readable.get(url.get().toString());
    switch (result) {
      case RateLimited limited -> stopped = limited;
      case NotModified unchanged -> same = unchanged;
      case Fetched answer -> fetched = true;
      default -> {}
    }
    answers += stopped == null ? 1 : 0;
    return Optional.of(result);
  }

  /** Notes that a document is no JSON. */
  void unreadable(Optional<CanonicalUrl> url) {
    url.ifPresent(page -> documents.unreadable(page, "not_json"));
  }

  Optional<JsonNode> json(Optional<CanonicalUrl> url) {
    return get(url).orElse(null) instanceof Fetched answer ? Json.read(answer) : Optional.empty();
  }
}
