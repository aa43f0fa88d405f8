package org.vigie.crawler.forum;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.select.Part;
import org.vigie.crawler.text.ContentHash;
import org.vigie.crawler.thread.KnownPosts;
import org.vigie.crawler.thread.ListedThread;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;

/** Turns the posts of a thread's pages into ours. */
final class ForumPosts {
  private static final int MOST_DIGITS = 18;
  private static final int MOST_A_PAGE = 1_000;

  private final Source source;
  private final Harvest harvest;
  private final KnownPosts known;
  private final Instant now;
  private final String connector;

  /** Own ids of the posts that this reading saw, by thread, and the first post of each thread. */
  private final Map<String, Set<String>> seen = new HashMap<>();

  private final Map<String, String> firsts = new HashMap<>();
  private int added;

  ForumPosts(Source source, String connector, Harvest harvest, KnownPosts known, Instant now) {
    this.source = source;
    this.connector = connector;
    this.harvest = harvest;
    this.known = known;
    this.now = now;
  }

  /** How many posts were taken that were not known. */
  int added() {
    return added;
  }

  /** Takes the posts of a page; false when it holds none. */
  boolean take(HtmlPage page, ListedThread thread, boolean fromStart, boolean toEnd) {
    List<Element> items =
        page.selectors().elements(Part.ITEM, page.tree()).stream().limit(MOST_A_PAGE).toList();
    List<String> ids = items.stream().map(item -> id(page, item)).toList();
    List<String> shown = ids.stream().distinct().toList();
    var origin =
        new PostMaker.Origin(
            source, connector, page.fetched(), now, page.fetched().url().toString());
    if (fromStart && !shown.isEmpty()) {
      firsts.put(thread.id(), shown.getFirst());
    }
    Set<String> there = seen.computeIfAbsent(thread.id(), any -> new HashSet<>(known.of(any)));
    for (int i = 0; i < items.size(); i++) {
      String id = ids.get(i);
      added += there.add(id) ? 1 : 0;
      harvest.add(raw(page, thread, items.get(i), id), origin);
    }
    known
        .gone(thread.id(), shown, fromStart, toEnd)
        .forEach(id -> harvest.missing(KnownPosts.nativeId(thread.id(), id)));
    return !shown.isEmpty();
  }

  /**
   * The last number in what the selector picks; where there is none, a hash of what the post says.
   */
  private static String id(HtmlPage page, Element item) {
    return page.value(Part.ID, item)
        .flatMap(ForumPosts::number)
        .orElseGet(() ->
            ContentHash.of(
                page.value(Part.AUTHOR, item).orElse(null), page.words(item).orElse(null)));
  }

  private static Optional<String> number(String text) {
    int end = text.length();
    while (end > 0 && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MOST_DIGITS && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < end ? Optional.of(text.substring(start, end)) : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private RawPost raw(HtmlPage page, ListedThread thread, Element item, String id) {
    boolean first = id.equals(first(thread.id()).orElse(null));
    String title = title(page, thread);
    boolean accepted = !page.selectors().elements(Part.ACCEPTED, item).isEmpty();
    String parent = first ? null : parent(page, thread.id(), item, id);
    return new RawPost(
        KnownPosts.nativeId(thread.id(), id),
        page.link(Part.LINK, item).map(CanonicalUrl::toString).orElse(null),
        first ? title : null,
        page.words(item).orElse(null),
        page.value(Part.AUTHOR, item).map(Entities::escape).orElse(null),
        new ThreadRef(thread.id(), title, parent, accepted),
        page.date(Part.DATE, item).orElse(null),
        null,
        HtmlPage.declared(page.tree()).orElse(null),
        engagement(page, thread, item, first));
  }

  private Optional<String> first(String thread) {
    return Optional.ofNullable(firsts.get(thread)).or(() -> known.first(thread));
  }

  /** The title as HTML. */
  private static @Nullable String title(HtmlPage page, ListedThread thread) {
    String title =
        page.value(Part.TITLE, page.tree()).orElse(Objects.requireNonNullElse(thread.title(), ""));
    return title.isBlank() ? null : Entities.escape(title);
  }

  /** The post that one quotes, if it is of this thread; else the first one. */
  private @Nullable String parent(HtmlPage page, String thread, Element item, String id) {
    Set<String> there = seen.getOrDefault(thread, Set.of());
    return page.selectors()
        .link(Part.PARENT, item)
        .flatMap(ForumPosts::number)
        .filter(quoted -> there.contains(quoted) && !quoted.equals(id))
        .or(() -> first(thread))
        .map(parent -> KnownPosts.nativeId(thread, parent))
        .orElse(null);
  }

  private static Engagement engagement(
      HtmlPage page, ListedThread thread, Element item, boolean first) {
    Long likes = page.value(Part.LIKES, item).flatMap(Counts::first).orElse(null);
    return new Engagement(
        likes, null, first ? thread.replies() : null, first ? thread.views() : null);
  }
}
