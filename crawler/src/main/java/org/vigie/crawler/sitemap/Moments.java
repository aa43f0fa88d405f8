package org.vigie.crawler.sitemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as the numbers of their milliseconds. */
final class Moments {
  private Moments() {}

  static String text(@Nullable Instant moment) {
    return moment == null ? "" : Long.toString(moment.toEpochMilli());
  }

  static @Nullable Instant of(String text) {
    return text.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(text));
  }
}
