package org.vigie.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt of one origin, as it was last read.
 *
 * @param origin scheme, host and port, such as "https://example.org"
 * @param rules the rules that concern this crawler, as robots.txt text; empty when all is allowed;
 *     null when none could ever be read
 * @param until until when it is not asked for again
 * @param address where the rules were found after redirects; null when it gave no validators
 * @param etag the validator of the answer, byte for byte; null when none
 * @param lastModified the date of the answer, byte for byte; null when none
 * @param outage since when it cannot be read; null while it can
 */
public record RobotsFile(
    String origin,
    @Nullable String rules,
    Instant until,
    @Nullable String address,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Outage outage) {

  /**
   * A robots.txt that cannot be read.
   *
   * @param since when it could not be read first
   * @param times how often in a row, 1 or more
   * @param reason why, as a metric label such as "timeout"
   * @param status the HTTP status; 0 when there was no answer
   */
  public record Outage(Instant since, int times, String reason, int status) {}
}
