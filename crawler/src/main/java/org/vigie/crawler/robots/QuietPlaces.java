package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.HostState;

/** Addresses, hosts and registered domains that want to be left alone for a while. */
final class QuietPlaces {
  private final HostMemory memory;
  private final InstantSource clock;

  QuietPlaces(HostMemory memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** Until when an address is not asked for; null when it may be asked. */
  @Nullable Instant until(CanonicalUrl url) {
    Instant now = clock.instant();
    Instant host = Patience.quiet(memory.get(url.host()), url.toString(), now);
    Optional<String> domain = Domains.of(url.host());
    if (domain.isEmpty()) {
      return host;
    }
    // One host's refusal is its own; only the domain's quiet concerns the others.
    Instant all = memory.get(domain.get()).quietUntil();
    Instant wide = all != null && all.isAfter(now) ? all : null;
    return host == null || (wide != null && wide.isAfter(host)) ? wide : host;
  }

  /** Hears the answer to a request. */
  void heard(CanonicalUrl url, int status, @Nullable Duration retryAfter) {
    boolean refusal = status == 429 || (retryAfter != null && (status == 503 || status == 403));
    if (refusal) {
      refused(url, retryAfter);
    } else if (status >= 200 && status < 400) {
      answered(url);
    }
  }

  private void refused(CanonicalUrl url, @Nullable Duration retryAfter) {
    Instant now = clock.instant();
    HostState host =
        memory.change(
            url.host(), state -> Patience.refused(state, url.toString(), retryAfter, now));
    Instant quiet = host.quietUntil();
    if (quiet != null && quiet.isAfter(now)) {
      Duration left = Duration.between(now, quiet);
      Domains.of(url.host())
          .ifPresent(domain ->
              memory.change(domain, state -> Patience.refused(state, url.host(), left, now)));
    }
  }

  private void answered(CanonicalUrl url) {
    Instant now = clock.instant();
    if (Patience.concerns(memory.get(url.host()))) {
      memory.change(url.host(), state -> Patience.answered(state, url.toString(), now));
    }
    Optional<String> domain = Domains.of(url.host());
    if (domain.isPresent() && Patience.concerns(memory.get(domain.get()))) {
      memory.change(domain.get(), state -> Patience.answered(state, url.host(), now));
    }
  }
}
