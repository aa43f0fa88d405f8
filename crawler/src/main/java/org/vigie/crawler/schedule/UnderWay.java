package org.vigie.crawler.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vigie.domain.post.SourceId;

/**
 * The sources that this process is reading, and until when each claim on them holds. Safe for use
 * by many threads.
 */
final class UnderWay {
  private final Map<SourceId, Claim> claims = new ConcurrentHashMap<>();

  /** The claim of one reading; the next reading of the same source has another. */
  static final class Claim {
    private volatile Instant until;

    private Claim(Instant until) {
      this.until = until;
    }
  }

  /**
   * Returns the sources whose claim has ended although they are still being read. Whoever claims
   * one of these gets its state of before the reading.
   */
  Set<SourceId> outlasting(Instant now) {
    return claims.entrySet().stream()
        .filter(entry -> !entry.getValue().until.isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  Claim begun(SourceId source, Instant until) {
    Claim claim = new Claim(until);
    claims.put(source, claim);
    return claim;
  }

  void renewed(SourceId source, Instant until) {
    Claim claim = claims.get(source);
    if (claim != null) {
      claim.until = until;
    }
  }

  /** A source may have been claimed anew between the saving of its state and this. */
  void ended(SourceId source, Claim claim) {
    claims.remove(source, claim);
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }
}
