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
  private static final int BAD_REQUEST = 400;

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

  /**
   * Where stretches begin that are still to be read, ascending: how many entries come before. A
   * page would not do, as fewer entries than fill one push them back.
   */
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
        .filter(offset -> offset.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Whether there are pages that no reading has reached. */
  boolean isBehind() {
    return !unread.isEmpty();
  }

  /** Writes down where the next reading goes on. */
  void write() {
    String offsets =
        unread.stream()
            .distinct()
            .limit(MOST_STRETCHES)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    if (offsets.isEmpty()) {
      harvest.notes().remove(note());
    } else {
      harvest.notes().put(note(), offsets);
    }
  }

  /** Reads what is new, with so many requests at most; the first page may have been fetched. */
  void latest(@Nullable FetchResult first, int most) {
    int end = walk(0, first, most, 0);
    if (end != READ) {
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
   * @param from how many entries come before it
   * @param first its first page, when that was fetched
   * @param most the most requests
   * @param behind the first of the stretches behind it
   * @return how many entries come before what is left of it, or {@link #READ}
   */
  private int walk(int from, @Nullable FetchResult first, int most, int behind) {
    int last = asker.requestsLeft() - most;
    int news = 0;
    FetchResult given = first;
    for (int page = page(from); page <= MOST_PAGES; page++) {
      boolean enough = given == null && asker.requestsLeft() <= last;
      FetchResult result =
          given != null || enough ? given : asker.get(kind.address().apply(page)).orElse(null);
      given = null;
      if (result instanceof NotModified || isPastTheEnd(result, page)) {
        return push(behind, news, READ);
      }
      List<String> ids = taken(result, page);
      if (ids == null) {
        return push(behind, news, Math.max(from, (page - 1) * kind.full()));
      }
      news += Math.toIntExact(ids.stream().filter(id -> !known.contains(id)).count());
      if (ids.size() < kind.full() || isKnown(ids.getLast())) {
        return push(behind, news, READ);
      }
    }
    return push(behind, news, READ);
  }

  private int page(int offset) {
    return offset / kind.full() + 1;
  }

  private @Nullable List<String> taken(@Nullable FetchResult result, int page) {
    if (!(result instanceof Fetched answer)) {
      return null;
    }
    JsonNode root = Json.read(answer).filter(JsonNode::isArray).orElse(null);
    if (root == null) {
      asker.unreadable(kind.address().apply(page));
      return null;
    }
    return kind.take().apply(root, answer);
  }

  /** Whether an entry is what it was, so that all behind it was read before. */
  private boolean isKnown(String id) {
    return known.contains(id) && !harvest.isNews(id);
  }

  /** WordPress refuses a page that there is not; other refusals come from what guards a site. */
  private static boolean isPastTheEnd(@Nullable FetchResult result, int page) {
    return result instanceof Failed failed && failed.status() == BAD_REQUEST && page > 1;
  }

  private int push(int behind, int news, int end) {
    for (int i = behind; i < unread.size(); i++) {
      unread.set(i, unread.get(i) + news);
    }
    unread.removeIf(offset -> page(offset) > MOST_PAGES);
    return end;
  }
}
