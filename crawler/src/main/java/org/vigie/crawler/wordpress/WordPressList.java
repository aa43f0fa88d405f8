package org.vigie.crawler.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Harvest;
import org.vigie.domain.post.CanonicalUrl;
import tools.jackson.databind.JsonNode;

/**
 * The posts or the comments of a site, latest first, in pages. A page is followed by the next until
 * its last entry is known and unchanged; where a reading has to stop before, a stretch of unread
 * pages begins, with which later readings go on.
 */
final class WordPressList {
  /** What is further back than this is left alone. */
  static final int MOST_PAGES = 250;

  private static final int MOST_STRETCHES = 20;
  private static final int READ = 0;

  /**
   * What tells one list from the other.
   *
   * @param name its name in the notes
   * @param full how many entries a page has
   * @param address the address of a page, counted from 1
   * @param take takes the entries of an answer, and gives their ids in its order
   */
  record Kind(
      String name,
      int full,
      IntFunction<Optional<CanonicalUrl>> address,
      BiFunction<JsonNode, Fetched, List<String>> take) {}

  private final Kind kind;
  private final WordPressAsker asker;
  private final Harvest harvest;
  private final Set<String> known;

  /** The pages at which stretches begin that are still to be read, ascending. */
  private final List<Integer> unread;

  WordPressList(Kind kind, WordPressAsker asker, Harvest harvest, Set<String> known) {
    this.kind = kind;
    this.asker = asker;
    this.harvest = harvest;
    this.known = known;
    this.unread = unread(harvest.notes().getOrDefault(note(), ""));
  }

  private String note() {
    return "unread-" + kind.name();
  }

  private static List<Integer> unread(String note) {
    return Stream.of(note.split(" "))
        .filter(page -> page.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Whether there are pages that no reading has reached. */
  boolean isBehind() {
    return !unread.isEmpty();
  }

  /** Writes down where the next reading goes on. */
  void write() {
    String pages =
        unread.stream()
            .distinct()
            .limit(MOST_STRETCHES)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    if (pages.isEmpty()) {
      harvest.notes().remove(note());
    } else {
      harvest.notes().put(note(), pages);
    }
  }

  /** Reads what is new, with so many requests at most; the first page may have been fetched. */
  void latest(@Nullable FetchResult first, int most) {
    int end = walk(1, first, most, 0);
    if (end > 1) {
      unread.addFirst(end);
    }
  }

  /** Goes on with the stretches that earlier readings left, with so many requests at most. */
  void older(int most) {
    int last = asker.requestsLeft() - most;
    int next = 0;
    while (next < unread.size() && asker.mayAsk() && asker.requestsLeft() > last) {
      int end = walk(unread.get(next), null, asker.requestsLeft() - last, next + 1);
      if (end == READ) {
        unread.subList(next, next + 1).clear();
      } else {
        unread.set(next++, end);
      }
    }
  }

  /**
   * Reads a stretch; entries that were not known have pushed those behind it further back.
   *
   * @return the page to go on with, or {@link #READ}
   */
  private int walk(int from, @Nullable FetchResult first, int most, int behind) {
    int last = asker.requestsLeft() - most;
    int news = 0;
    FetchResult given = first;
    for (int page = from; page <= MOST_PAGES; page++) {
      boolean enough = given == null && asker.requestsLeft() <= last;
      FetchResult result =
          given != null || enough ? given : asker.get(kind.address().apply(page)).orElse(null);
      given = null;
      if (result instanceof NotModified || isPastTheEnd(result)) {
        return push(behind, news, READ);
      }
      List<String> ids = taken(result);
      if (ids == null) {
        return push(behind, news, page);
      }
      news += Math.toIntExact(ids.stream().filter(id -> !known.contains(id)).count());
      if (ids.size() < kind.full() || isKnown(ids.getLast())) {
        return push(behind, news, READ);
      }
    }
    return push(behind, news, READ);
  }

  private @Nullable List<String> taken(@Nullable FetchResult result) {
    return result instanceof Fetched answer
        ? Json.read(answer)
            .filter(JsonNode::isArray)
            .map(root -> kind.take().apply(root, answer))
            .orElse(null)
        : null;
  }

  /** Whether an entry is what it was, so that all behind it was read before. */
  private boolean isKnown(String id) {
    return known.contains(id) && !harvest.isNews(id);
  }

  /** WordPress refuses a page that there is not. */
  private static boolean isPastTheEnd(@Nullable FetchResult result) {
    return result instanceof Failed failed && failed.reason() == Reason.CLIENT_ERROR;
  }

  private int push(int behind, int news, int end) {
    int pages = news / kind.full();
    for (int i = behind; i < unread.size(); i++) {
      unread.set(i, unread.get(i) + pages);
    }
    unread.removeIf(page -> page > MOST_PAGES);
    return end;
  }
}
