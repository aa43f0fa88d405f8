package org.vigie.crawler.sitemap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Gone;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker.Origin;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;

/** Asks for waiting pages with the requests that a reading has left. Used by one thread. */
final class PageReading {
  /** A site that fails so often in a row is left alone until the next reading. */
  private static final int MOST_FAILURES = 3;

  /** How long a site that asks for patience without a number is left alone. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(30);

  private final Source source;
  private final Documents documents;
  private final PagePosts posts;
  private final Harvest harvest;
  private final SitemapMemory memory;
  private final InstantSource clock;
  private int failures;
  private @Nullable Rest patience;
  private @Nullable Failed interrupted;

  PageReading(
      Source source,
      Documents documents,
      PagePosts posts,
      Harvest harvest,
      SitemapMemory memory,
      InstantSource clock) {
    this.source = source;
    this.documents = documents;
    this.posts = posts;
    this.harvest = harvest;
    this.memory = memory;
    this.clock = clock;
  }

  void read() {
    Optional<Waiting> next = memory.nextPage();
    Set<CanonicalUrl> asked = new HashSet<>();
    while (next.isPresent() && goesOn() && asked.add(next.get().page().url())) {
      read(next.get());
      next = memory.nextPage();
    }
  }

  /** How long the site asks to be left alone; null when it does not. */
  @Nullable Rest patience() {
    return patience;
  }

  /** The end of the process, which ends the reading; null when it goes on. */
  @Nullable Failed interrupted() {
    return interrupted;
  }

  /** How long to leave a site alone that asks for it. */
  static Rest patience(RateLimited limited) {
    return Objects.requireNonNullElse(Rest.of(limited), new Rest(USUAL_PATIENCE, false));
  }

  private boolean goesOn() {
    return documents.requestsLeft() > 0
        && failures < MOST_FAILURES
        && patience == null
        && interrupted == null;
  }

  private void read(Waiting page) {
    Instant now = clock.instant();
    switch (documents.get(page.page().url())) {
      case Fetched fetched -> {
        harvest.add(
            posts.of(page.page(), fetched, source),
            new Origin(source, SitemapConnector.NAME, fetched, now, null));
        memory.handled(page, now);
        failures = 0;
      }
      case NotModified same -> memory.handled(page, now);
      case Gone gone -> {
        harvest.deleted(page.page().url().toString());
        memory.handled(page, now);
      }
      case Refused refused when refused.reason() != Refusal.BUDGET -> memory.handled(page, now);
      case RateLimited limited -> patience = patience(limited);
      case Failed failed when failed.reason() == Reason.INTERRUPTED -> interrupted = failed;
      case Failed failed when failed.reason() == Reason.NOT_FOUND -> absent(page, now);
      case FetchResult other -> {
        memory.failed(page, now);
        failures++;
      }
    }
  }

  /** A page that is absent in several readings takes its post with it. */
  private void absent(Waiting page, Instant now) {
    if (memory.failed(page, now)) {
      harvest.missing(page.page().url().toString());
    }
  }
}
