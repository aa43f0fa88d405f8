package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceState;

/** Where the main document of a source lives for good, and when that is doubted. */
final class Moves {
  private static final Set<String> LOST = Set.of(Reason.NOT_FOUND.label(), Reason.DNS.label());

  private static final int OFTEN = 5;
  private static final Duration LONG = Duration.ofDays(3);

  private Moves() {}

  /** Whether the main document moved. */
  static boolean known(Source source, SourceCursor cursor) {
    return cursor.movedTo(source.url()).isPresent();
  }

  /** Whether a document has been missing at its new address often and for long. */
  static boolean lost(String reason, SourceState before, Instant now) {
    Instant last = before.lastSuccess();
    return LOST.contains(reason)
        && before.failures() + 1 >= OFTEN
        && (last == null || last.plus(LONG).isBefore(now));
  }

  /** The cursor of a source whose first address is tried again. */
  static SourceCursor forgotten(Source source, SourceCursor cursor) {
    String url = source.url().toString();
    DocumentMark mark = cursor.documents().get(url);
    if (mark == null || mark.movedTo() == null) {
      return cursor;
    }
    Map<String, DocumentMark> documents = new LinkedHashMap<>(cursor.documents());
    CanonicalUrl givenBy = mark.givenBy() == null ? mark.movedTo() : mark.givenBy();
    documents.put(
        url, new DocumentMark(mark.etag(), mark.lastModified(), null, null, givenBy, null, null));
    return cursor.withDocuments(documents);
  }
}
