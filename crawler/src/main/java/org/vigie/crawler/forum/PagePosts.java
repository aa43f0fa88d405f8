package org.vigie.crawler.forum;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Turns the items of pages into posts. */
final class PagePosts {
  private static final int MOST_A_PAGE = 2_000;

  private final Source source;
  private final Harvest harvest;
  private final String connector;
  private final Instant now;
  private final Set<String> known;
  private final Set<String> visited = new HashSet<>();
  private boolean news;

  PagePosts(Source source, SourceCursor cursor, Harvest harvest, String connector, Instant now) {
    this.source = source;
    this.harvest = harvest;
    this.connector = connector;
    this.now = now;
    this.known = new HashSet<>(cursor.seen().keySet());
    visited.add(source.url().toString());
  }

  /** Takes the posts of a page; false when it has none. */
  boolean take(HtmlPage page) {
    visited.add(page.fetched().url().toString());
    var origin =
        new PostMaker.Origin(
            source, connector, page.fetched(), now, page.fetched().url().toString());
    List<Element> items = page.selectors().elements(Part.ITEM, page.tree());
    news = false;
    for (Element item : items.subList(0, Math.min(MOST_A_PAGE, items.size()))) {
      RawPost raw = raw(page, item);
      news |= known.add(raw.id());
      harvest.add(raw, origin);
    }
    return !items.isEmpty();
  }

  /** Whether the last page held a post that was not known. */
  boolean broughtNews() {
    return news;
  }

  /** The page that follows, on the same host, unless this reading was there. */
  Optional<CanonicalUrl> next(HtmlPage page) {
    return page.link(Part.NEXT, page.tree())
        .filter(page::sharesHost)
        .filter(link -> visited.add(link.toString()));
  }

  private static RawPost raw(HtmlPage page, Element item) {
    String link = page.link(Part.LINK, item).map(CanonicalUrl::toString).orElse(null);
    String title = page.value(Part.TITLE, item).map(Entities::escape).orElse(null);
    String words = page.words(item).orElse(null);
    String author = page.value(Part.AUTHOR, item).orElse(null);
    String id =
        page.value(Part.ID, item)
            .map(PagePosts::bare)
            .or(() -> Optional.ofNullable(link))
            .orElseGet(() -> ContentHash.of(author, title, words));
    return new RawPost(
        id,
        link,
        title,
        words,
        author == null ? null : Entities.escape(author),
        thread(page, item, id),
        page.date(Part.DATE, item).orElse(null),
        null,
        HtmlPage.declared(page.tree()).orElse(null),
        new Engagement(
            count(page, Part.LIKES, item),
            null,
            count(page, Part.REPLIES, item),
            count(page, Part.VIEWS, item)));
  }

  /** The thread that an item names; where it names what it answers only, that one begins it. */
  private static @Nullable ThreadRef thread(HtmlPage page, Element item, String id) {
    String parent =
        page.selectors()
            .link(Part.PARENT, item)
            .or(() -> page.value(Part.PARENT, item))
            .map(PagePosts::bare)
            .filter(answered -> !answered.equals(id))
            .orElse(null);
    String title = page.value(Part.THREAD, item).map(Entities::escape).orElse(null);
    String named =
        page.link(Part.THREAD, item)
            .map(CanonicalUrl::toString)
            .orElse(title == null ? null : PostMaker.title(title));
    String thread = named == null ? parent : named;
    if (thread == null || thread.isBlank()) {
      return null;
    }
    boolean accepted = !page.selectors().elements(Part.ACCEPTED, item).isEmpty();
    return new ThreadRef(thread, named == null ? null : title, parent, accepted);
  }

  /** An id without the mark of a fragment, or the fragment of an address. */
  private static String bare(String id) {
    int fragment = id.lastIndexOf('#');
    return fragment >= 0 && fragment < id.length() - 1 ? id.substring(fragment + 1) : id;
  }

  private static @Nullable Long count(HtmlPage page, Part part, Element item) {
    return page.value(part, item).flatMap(Counts::first).orElse(null);
  }
}
