package org.vigie.domain.source;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler remembers of a host, or of a registered domain, so that it stays a good guest
 * across restarts.
 *
 * @param name the host, such as "www.example.org"; for a registered domain and all its hosts
 *     "*.example.org"
 * @param lastRequest when it was last asked for anything; null when never
 * @param quietUntil until when nothing at all is asked of it; null when it may be asked
 * @param refusals address (for a domain: host) → its refusal, oldest first
 */
public record HostState(
    String name,
    @Nullable Instant lastRequest,
    @Nullable Instant quietUntil,
    Map<String, Refusal> refusals) {
  /** Copies the map and keeps its order. */
  public HostState {
    refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
  }

  /**
   * A server's wish to be left alone.
   *
   * @param until until when that address is not asked for
   * @param times how often it refused in a row, 1 or more
   * @param inRow true while nothing else was answered by the host since then
   */
  public record Refusal(Instant until, int times, boolean inRow) {}

  /**
   * The state of a host that was never asked for anything.
   *
   * @param name the host
   * @return a state without any memory
   */
  public static HostState unknown(String name) {
    return new HostState(name, null, null, Map.of());
  }

  /**
   * Returns the state after a request.
   *
   * @param time when the request ended; an earlier time than the known one changes nothing
   * @return the changed state
   */
  public HostState askedAt(Instant time) {
    return lastRequest != null && lastRequest.isAfter(time)
        ? this
        : new HostState(name, time, quietUntil, refusals);
  }

  /**
   * Returns the latest time that the state speaks of; some time after it, it can be forgotten.
   *
   * @return the latest request, or the end of the longest quiet
   */
  public Instant latest() {
    Instant latest = lastRequest == null ? Instant.EPOCH : lastRequest;
    if (quietUntil != null && quietUntil.isAfter(latest)) {
      latest = quietUntil;
    }
    for (Refusal refusal : refusals.values()) {
      latest = refusal.until().isAfter(latest) ? refusal.until() : latest;
    }
    return latest;
  }
}
