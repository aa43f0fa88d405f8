package org.vigie.crawler.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        .forEach(
            source -> readers.putIfAbsent(new Document(source.kind(), source.url()), source.id()));
  }

  private record Document(SourceKind kind, CanonicalUrl url) {}

  /** Why a source is not read: another one reads its address, or the one that it moved to. */
  Optional<Reading.Barred> of(Source source, SourceCursor cursor) {
    Optional<SourceId> first = reader(source, source.url());
    return first
        .or(() -> Moves.target(source, cursor).flatMap(target -> reader(source, target)))
        .map(reader ->
            new Reading.Barred("duplicate", "same document as source \"" + reader + "\""));
  }

  private Optional<SourceId> reader(Source source, CanonicalUrl url) {
    return Optional.ofNullable(readers.get(new Document(source.kind(), url)))
        .filter(reader -> !reader.equals(source.id()));
  }
}
