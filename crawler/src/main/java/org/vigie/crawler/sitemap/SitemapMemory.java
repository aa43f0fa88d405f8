package org.vigie.crawler.sitemap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What a connector of sitemaps writes down for the next reading: pages that wait, versions that
 * were dealt with, and the sitemaps of an index. All of it is bounded. Used by one thread.
 */
final class SitemapMemory {
  /** Pages that wait; the oldest beyond it are left out. */
  static final int MOST_WAITING = 60_000;

  /** While more wait, sitemaps that were never read wait too. */
  private static final int PLENTY = 10_000;

  private static final int MOST_CHILDREN = 2_000;

  private static final String PAGES = "pages";
  private static final String HANDLED = "handled";
  private static final String FULL_SINCE = "full-since";
  private static final String SITEMAPS = "sitemaps";

  private final SequencedMap<CanonicalUrl, Waiting> waiting = new LinkedHashMap<>();
  private final SequencedMap<CanonicalUrl, ChildMap> children = new LinkedHashMap<>();
  private final Handled handled;
  private int left;

  SitemapMemory(Map<String, String> notes) {
    lines(notes, PAGES)
        .flatMap(line -> Waiting.of(line).stream())
        .forEach(page -> waiting.put(page.page().url(), page));
    lines(notes, SITEMAPS)
        .flatMap(line -> ChildMap.of(line).stream())
        .forEach(child -> children.put(child.url(), child));
    handled = new Handled(notes.getOrDefault(HANDLED, ""), notes.getOrDefault(FULL_SINCE, ""));
  }

  private static Stream<String> lines(Map<String, String> notes, String name) {
    return Packed.unpack(notes.getOrDefault(name, "")).stream();
  }

  void write(Map<String, String> notes) {
    notes.put(PAGES, Packed.pack(waiting.values().stream().map(Waiting::line)));
    notes.put(SITEMAPS, Packed.pack(children.values().stream().map(ChildMap::line)));
    notes.put(HANDLED, handled.note());
    notes.put(FULL_SINCE, handled.fullSince());
  }

  /** Lets pages wait that are not dealt with, newest first. */
  void await(Stream<Listed> pages) {
    pages
        .filter(page -> !handled.has(page))
        .forEach(page -> waiting.merge(page.url(), new Waiting(page, 0), Waiting::replacedBy));
    List<Waiting> sorted = new ArrayList<>(waiting.values());
    sorted.sort(
        Comparator.comparingInt(Waiting::tries).thenComparing(Waiting::page, Listed.NEWEST_FIRST));
    waiting.clear();
    left += Math.max(0, sorted.size() - MOST_WAITING);
    sorted.stream().limit(MOST_WAITING).forEach(page -> waiting.put(page.page().url(), page));
  }

  Optional<Waiting> nextPage() {
    return Optional.ofNullable(waiting.firstEntry()).map(Map.Entry::getValue);
  }

  boolean hasPages() {
    return !waiting.isEmpty();
  }

  /** How many pages were left out of this reading because too many wait. */
  int pagesLeftOut() {
    return left;
  }

  void handled(Waiting page, Instant now) {
    waiting.remove(page.page().url());
    handled.add(page.page(), now);
  }

  /** Puts a page that failed behind all others, or gives it up. */
  boolean failed(Waiting page, Instant now) {
    Waiting again = page.triedAgain();
    if (again.givenUp()) {
      handled(page, now);
    } else {
      waiting.putLast(page.page().url(), again);
    }
    return again.givenUp();
  }

  /** Remembers the sitemaps that an index lists, newest first where there are too many. */
  void list(List<Listed> sitemaps, int depth) {
    for (Listed listed : sitemaps.stream().sorted(Listed.NEWEST_FIRST).toList()) {
      ChildMap known = children.get(listed.url());
      if (known != null) {
        children.put(listed.url(), known.listedAgain(listed));
      } else if (children.size() < MOST_CHILDREN) {
        children.put(listed.url(), ChildMap.unread(listed, depth));
      }
    }
  }

  /** The sitemaps that are to be asked for, in this order. */
  List<ChildMap> dueChildren() {
    Comparator<ChildMap> newest =
        Comparator.comparing(
            ChildMap::changed, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    boolean plenty = waiting.size() > PLENTY;
    return Stream.concat(
            children.values().stream()
                .filter(child -> child.isNew() && !(plenty && !child.read()))
                .sorted(newest),
            children.values().stream().filter(ChildMap::isUndated))
        .toList();
  }

  void read(ChildMap child) {
    children.putLast(child.url(), child.readNow());
  }

  /** Puts a sitemap behind all others. */
  void later(ChildMap child) {
    children.putLast(child.url(), child);
  }

  void forget(ChildMap child) {
    children.remove(child.url());
  }
}
