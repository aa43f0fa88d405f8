package org.vigie.crawler.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, with all addresses made absolute where that was possible.
 *
 * @param format the family and version, such as "rss-2.0", "rdf-1.0", "atom-1.0" or "json-1.1"
 * @param title its title; null when it has none
 * @param link the page that it belongs to; null when it names none
 * @param language the language that it declares, as written; null when it declares none
 * @param head what it says of its rhythm, and who tells of news in it
 * @param entries its entries, in its order
 */
public record ParsedFeed(
    String format,
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    FeedHead head,
    List<Entry> entries)
    implements FeedResult {
  /** Copies the entries, and tells those apart that have nothing but a link in common. */
  public ParsedFeed {
    entries = distinct(link, entries);
  }

  private static List<Entry> distinct(@Nullable String home, List<Entry> entries) {
    Map<String, Set<String>> titles = new HashMap<>();
    entries.forEach(e -> titles.computeIfAbsent(e.id(), id -> new HashSet<>()).add("" + e.title()));
    return entries.stream()
        .map(e -> isShared(e, home) || titles(titles, e) > 1 ? own(e) : e)
        .toList();
  }

  /** Whatever links to the page of the feed itself will share that link with what follows. */
  private static boolean isShared(Entry entry, @Nullable String home) {
    return entry.id().equals(home);
  }

  private static Entry own(Entry entry) {
    return entry.id().equals(entry.link()) ? entry.withOwnId() : entry;
  }

  private static int titles(Map<String, Set<String>> titles, Entry entry) {
    return titles.getOrDefault(entry.id(), Set.of()).size();
  }
}
