package org.vigie.crawler.sitemap;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * A sitemap that an index lists.
 *
 * @param url its address
 * @param depth how many indexes lead to it, 1 or more
 * @param changed when it was changed, as the index says now; null when the index does not say
 * @param read whether it was ever read
 * @param changedWhenRead what the index said when it was read; null when it said nothing
 */
record ChildMap(
    CanonicalUrl url,
    int depth,
    @Nullable Instant changed,
    boolean read,
    @Nullable Instant changedWhenRead) {
  private static final int FIELDS = 5;

  static ChildMap unread(Listed listed, int depth) {
    return new ChildMap(listed.url(), depth, listed.modified(), false, null);
  }

  ChildMap listedAgain(Listed listed) {
    return new ChildMap(url, depth, listed.modified(), read, changedWhenRead);
  }

  ChildMap readNow() {
    return new ChildMap(url, depth, changed, true, changed);
  }

  /** Whether it holds what we do not know. */
  boolean isNew() {
    return !read || (changed != null && !Objects.equals(changed, changedWhenRead));
  }

  /** Whether only asking tells if it holds what we do not know. */
  boolean isUndated() {
    return read && changed == null;
  }

  String line() {
    return String.join(
        "\t",
        url.toString(),
        Integer.toString(depth),
        Moments.text(changed),
        Boolean.toString(read),
        Moments.text(changedWhenRead));
  }

  static Optional<ChildMap> of(String line) {
    String[] fields = line.split("\t", FIELDS);
    if (fields.length < FIELDS) {
      return Optional.empty();
    }
    return CanonicalUrl.parse(fields[0])
        .map(url ->
            new ChildMap(
                url,
                Integer.parseInt(fields[1]),
                Moments.of(fields[2]),
                Boolean.parseBoolean(fields[3]),
                Moments.of(fields[4])));
  }
}
