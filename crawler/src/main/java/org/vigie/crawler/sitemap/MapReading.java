package org.vigie.crawler.sitemap;

import java.util.HashSet;
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
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.sitemap.SitemapResult.Sitemap;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;

/** Asks for the sitemaps of one reading, and lets their pages wait. Used by one thread. */
final class MapReading {
  /** Indexes within indexes are not allowed, yet there are some. */
  private static final int DEEPEST = 3;

  private static final int MOST_FAILURES = 3;

  private final Source source;
  private final Documents documents;
  private final SitemapParser parser;
  private final SitemapMemory memory;
  private final SameSite site;
  private final Set<CanonicalUrl> asked = new HashSet<>();
  private @Nullable Rest patience;

  MapReading(Source source, Documents documents, SitemapParser parser, SitemapMemory memory) {
    this.source = source;
    this.documents = documents;
    this.parser = parser;
    this.memory = memory;
    this.site = new SameSite(source.url());
    asked.add(source.url());
  }

  SitemapResult takeRoot(Fetched fetched) {
    return take(fetched, 0);
  }

  /** How long the site asks to be left alone; null when it does not. */
  @Nullable Rest patience() {
    return patience;
  }

  boolean hasDue() {
    return nextDue().isPresent();
  }

  /** Asks for the sitemaps that are due, with at most half of the requests that are left. */
  void readChildren() {
    int share = Math.max(1, documents.requestsLeft() / 2);
    int failures = 0;
    Optional<ChildMap> due = nextDue();
    while (due.isPresent() && share > 0 && failures < MOST_FAILURES && patience == null) {
      ChildMap child = due.get();
      asked.add(child.url());
      share--;
      failures += read(child) ? 0 : 1;
      due = nextDue();
    }
  }

  private Optional<ChildMap> nextDue() {
    return memory.dueChildren().stream()
        .filter(child -> !asked.contains(child.url()))
        .filter(child -> !(child.isUndated() && documents.stillFresh(child.url())))
        .findFirst();
  }

  private boolean read(ChildMap child) {
    FetchResult result = documents.get(child.url());
    switch (result) {
      case Fetched fetched -> {
        take(fetched, child.depth());
        memory.read(child);
        return true;
      }
      case NotModified same -> {
        memory.read(child);
        return true;
      }
      case Gone gone -> memory.forget(child);
      case Failed failed when failed.reason() == Reason.NOT_FOUND -> memory.read(child);
      case Refused refused when refused.reason() != FetchResult.Refusal.BUDGET ->
          memory.read(child);
      case RateLimited limited -> patience = PageReading.patience(limited);
      default -> memory.later(child);
    }
    return false;
  }

  private SitemapResult take(Fetched fetched, int depth) {
    SitemapResult result =
        parser.parse(fetched.body().bytes(), fetched.head().contentType(), fetched.url().uri());
    if (result instanceof Sitemap map) {
      if (!map.index()) {
        memory.await(map.entries().stream().filter(page -> site.has(page.url())));
      } else if (depth < DEEPEST) {
        memory.list(
            map.entries().stream()
                .filter(entry -> site.has(entry.url()) && !entry.url().equals(source.url()))
                .toList(),
            depth + 1);
      }
    }
    return result;
  }
}
