package org.vigie.app.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.source.SourceKind;

/**
 * An entry to be written into sources.yml.
 *
 * @param id the identifier that it is to have if it is free; null when it has none yet
 * @param name its name; may be empty
 * @param url where it is read
 * @param kind how it is read
 * @param engine the forum engine; null for what is no forum
 * @param language the language; null when unknown
 * @param interval the time between two readings
 * @param enabled whether it is read
 * @param comments lines for a person, written above it
 */
record SourceDraft(
    @Nullable String id,
    String name,
    CanonicalUrl url,
    SourceKind kind,
    @Nullable String engine,
    @Nullable Language language,
    Duration interval,
    boolean enabled,
    List<String> comments) {
  /** Copies the comments. */
  SourceDraft {
    comments = List.copyOf(comments);
  }
}
