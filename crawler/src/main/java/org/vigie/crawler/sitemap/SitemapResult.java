package org.vigie.crawler.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What reading a document as a sitemap gives: a sitemap, or why it is none. */
public sealed interface SitemapResult {

  /**
   * A sitemap.
   *
   * @param index whether it lists sitemaps, and not pages
   * @param entries what it lists on the web, in its order, at most {@link SitemapParser#MOST}
   * @param cut whether it had more than was read, or broke off
   */
  record Sitemap(boolean index, List<Listed> entries, boolean cut) implements SitemapResult {
    /** Copies the entries. */
    public Sitemap {
      entries = List.copyOf(entries);
    }

    /**
     * Tells a news sitemap from others.
     *
     * @return whether it gives titles or dates of news
     */
    public boolean isNews() {
      return entries.stream().anyMatch(Listed::isNews);
    }

    /**
     * Finds the newest date.
     *
     * @return when the newest entry was changed, empty when no entry has a date
     */
    public Optional<Instant> newest() {
      return entries.stream()
          .map(Listed::modified)
          .filter(Objects::nonNull)
          .max(Instant::compareTo);
    }
  }

  /**
   * A document that is no sitemap.
   *
   * @param reason why
   * @param detail what was found, for a log
   */
  record NoSitemap(Reason reason, String detail) implements SitemapResult {}

  /** Why a document is no sitemap. */
  enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is something else, such as a page. */
    NOT_A_SITEMAP;

    /**
     * Returns the reason as a metric label.
     *
     * @return the label, such as "not_a_sitemap"
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
