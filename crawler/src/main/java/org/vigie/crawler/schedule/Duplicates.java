package org.vigie.crawler.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;

/**
 * Sources that are the same document read in the same way. The first by identifier is read; the
 * others would only cost their host a second request, so they are barred with a clear reason.
 */
final class Duplicates {
  private final Map<Document, SourceId> readers = new HashMap<>();

  Duplicates(Collection<Source> sources) {
    sources.stream()
        .sorted(Comparator.comparing(Source::id))
        .forEach(source -> readers.putIfAbsent(Document.of(source, source.url()), source.id()));
  }

  /** A document and how it is read. */
  private record Document(
      SourceKind kind, CanonicalUrl url, @Nullable String engine, Map<String, String> selectors) {
    static Document of(Source source, CanonicalUrl url) {
      return new Document(
          source.kind(), url, source.options().engine(), source.options().selectors());
    }
  }

  /** Why a source is not read: another one reads its address, or the one that it moved to. */
  Optional<Reading.Barred> of(Source source, SourceCursor cursor) {
    Optional<SourceId> first = reader(source, source.url());
    return first
        .or(() ->
            cursor
                .movedTo(source.url())
                .flatMap(target -> reader(source, target))
                // Of two that moved to each other's address, one is read.
                .filter(reader -> reader.compareTo(source.id()) < 0))
        .map(reader ->
            new Reading.Barred("duplicate", "same document as source \"" + reader + "\""));
  }

  private Optional<SourceId> reader(Source source, CanonicalUrl url) {
    return Optional.ofNullable(readers.get(Document.of(source, url)))
        .filter(reader -> !reader.equals(source.id()));
  }
}
