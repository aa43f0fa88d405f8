package org.vigie.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.WebDates;

/** For how long an answer holds, by Cache-Control, else by Expires (RFC 9111). */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern NOT_KEPT = Pattern.compile("(?:^|[\\s,])no-(?:cache|store)\\b");

  private Freshness() {}

  /**
   * Reads the headers.
   *
   * @param cacheControl Cache-Control; null when there was none
   * @param expires Expires; null when there was none
   * @param age Age; null when there was none
   * @param now the present
   * @return for how long, 0 or more; empty when the server does not say
   */
  static Optional<Duration> of(
      @Nullable String cacheControl, @Nullable String expires, @Nullable String age, Instant now) {
    String control = cacheControl == null ? "" : cacheControl.toLowerCase(Locale.ROOT);
    if (NOT_KEPT.matcher(control).find()) {
      return Optional.of(Duration.ZERO);
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    if (maxAge.find()) {
      return Optional.of(positive(seconds(maxAge.group(1)).minus(seconds(age))));
    }
    // A date that cannot be read, such as "0", means: already over.
    return expires == null
        ? Optional.empty()
        : Optional.of(
            WebDates.parse(expires)
                .map(until -> positive(Duration.between(now, until)))
                .orElse(Duration.ZERO));
  }

  private static Duration seconds(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(digits))
        : Duration.ZERO;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
