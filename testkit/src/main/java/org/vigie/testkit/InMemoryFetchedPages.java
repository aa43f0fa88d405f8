package org.vigie.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.source.FetchedPages;

/** Fetched pages in memory. */
public final class InMemoryFetchedPages implements FetchedPages {
  private final Map<CanonicalUrl, FetchedPage> pages = new HashMap<>();

  /** Starts empty. */
  public InMemoryFetchedPages() {}

  @Override
  public synchronized Optional<FetchedPage> find(CanonicalUrl url, Instant now) {
    return Optional.ofNullable(pages.get(url))
        .filter(page -> !page.fetchedAt().isBefore(now.minus(KEPT)));
  }

  @Override
  public synchronized void save(FetchedPage page) {
    pages.values().removeIf(old -> old.fetchedAt().isBefore(page.fetchedAt().minus(KEPT)));
    pages.put(page.url(), page);
  }

  @Override
  public synchronized void forget(Collection<CanonicalUrl> urls) {
    pages.keySet().removeAll(urls);
  }
}
