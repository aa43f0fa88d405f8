package org.vigie.crawler.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, with all addresses made absolute where that was possible.
 *
 * @param format the family and version, such as "rss-2.0", "rdf-1.0", "atom-1.0" or "json-1.1"
 * @param title its title; null when it has none
 * @param link the page that it belongs to; null when it names none
 * @param language the language that it declares, as written; null when it declares none
 * @param ttl how long it asks to be kept before the next reading; null when it does not say
 * @param entries its entries, in its order
 */
public record ParsedFeed(
    String format,
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    @Nullable Duration ttl,
    List<Entry> entries)
    implements FeedResult {
  /** Copies the entries. */
  public ParsedFeed {
    entries = List.copyOf(entries);
  }
}
