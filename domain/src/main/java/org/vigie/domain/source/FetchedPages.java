package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Remembers the pages that entries of sources link to, for all sources together, so that a page is
 * fetched once however many feeds name it. Safe for use by many threads and processes.
 */
public interface FetchedPages {
  /** How long a page is remembered; feeds that share it name it within hours. */
  Duration KEPT = Duration.ofDays(3);

  /** Remembers nothing. */
  FetchedPages NONE =
      new FetchedPages() {
        @Override
        public Optional<FetchedPage> find(CanonicalUrl url, Instant now) {
          return Optional.empty();
        }

        @Override
        public void save(FetchedPage page) {}

        @Override
        public void forget(Collection<CanonicalUrl> urls) {}
      };

  /**
   * Finds a page.
   *
   * @param url the address under which it was asked for
   * @param now the present; pages older than {@link #KEPT} are not found
   * @return the page, or empty when it is not remembered
   */
  Optional<FetchedPage> find(CanonicalUrl url, Instant now);

  /**
   * Remembers a page in place of an earlier one with its address, and forgets those that are older
   * than {@link #KEPT} by its time.
   *
   * @param page the page
   */
  void save(FetchedPage page);

  /**
   * Forgets pages at once, such as those of posts that were withdrawn.
   *
   * @param urls the addresses under which they were asked for; unknown ones are ignored
   */
  void forget(Collection<CanonicalUrl> urls);
}
