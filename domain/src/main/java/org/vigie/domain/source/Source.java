package org.vigie.domain.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;

/**
 * A configured place to read.
 *
 * @param id its identifier, part of the identifier of each of its posts: never change it
 * @param name its name for people
 * @param kind how it is read
 * @param url where it is read
 * @param interval the time between two readings until its own rhythm is known, 1 second to 24 hours
 * @param language the language of its posts when they do not declare one; null when mixed
 * @param enabled false while it is not to be read
 * @param options how it is read beyond its kind
 */
public record Source(
    SourceId id,
    String name,
    SourceKind kind,
    CanonicalUrl url,
    Duration interval,
    @Nullable Language language,
    boolean enabled,
    SourceOptions options) {
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Checks the interval. */
  public Source {
    if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "source \"" + id + "\": interval " + interval + " is not between 1 second and 24 hours");
    }
  }
}
