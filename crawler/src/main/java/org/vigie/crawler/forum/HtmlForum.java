package org.vigie.crawler.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.select.Part;
import org.vigie.crawler.text.ContentHash;
import org.vigie.crawler.thread.Forum;
import org.vigie.crawler.thread.ListedThread;
import org.vigie.crawler.time.PageDates;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;

/** Asks one forum for its pages. */
final class HtmlForum implements Forum {
  private static final int LONGEST_ID = 200;
  private static final int MOST_ROWS = 1_000;

  private final Source source;
  private final ForumPages pages;
  private final ForumPosts posts;

  HtmlForum(Source source, ForumPages pages, ForumPosts posts) {
    this.source = source;
    this.pages = pages;
    this.posts = posts;
  }

  @Override
  public String firstPage() {
    return source.url().toString();
  }

  @Override
  public Listing list(String address) {
    FetchResult result = pages.get(address);
    return result instanceof Fetched fetched
        ? listing(pages.page(fetched))
        : new Listing.Unfetched(result);
  }

  private Listing listing(HtmlPage page) {
    Fetched fetched = page.fetched();
    Set<String> ids = new HashSet<>();
    List<ListedThread> threads =
        page.selectors().elements(Part.THREADS, page.tree()).stream()
            .limit(MOST_ROWS)
            .flatMap(row -> listed(row, page).stream())
            .filter(thread -> ids.add(thread.id()))
            .toList();
    if (threads.isEmpty()) {
      return new Listing.Unreadable(
          fetched.status(), "no_threads", "no list of threads at " + fetched.url());
    }
    String next =
        page.link(Part.THREADS_NEXT, page.tree())
            .filter(page::sharesHost)
            .map(CanonicalUrl::toString)
            .orElse(null);
    return new Listing.Page(fetched.status(), fetched.head(), threads, next);
  }

  private Optional<ListedThread> listed(Element row, HtmlPage page) {
    Optional<CanonicalUrl> address = page.link(Part.THREAD_LINK, row).filter(page::sharesHost);
    return address.map(link -> {
      String id = pages.threadId(link);
      Long replies = page.value(Part.THREAD_REPLIES, row).flatMap(Counts::first).orElse(null);
      Long views = page.value(Part.THREAD_VIEWS, row).flatMap(Counts::last).orElse(null);
      String written = page.value(Part.THREAD_DATE, row).orElse("");
      Instant active = page.dates().parse(written).orElse(null);
      String title =
          page.selectors().elements(Part.THREAD_LINK, row).stream()
              .map(Element::text)
              .filter(text -> !text.isBlank())
              .findFirst()
              .orElse(null);
      return new ListedThread(
          id.length() > LONGEST_ID ? ContentHash.of(id) : id.replace('/', '_'),
          version(replies, active, written, page.dates()),
          active,
          link.toString(),
          title,
          replies,
          views);
    });
  }

  /** "3 hours ago" names another moment at each reading, and so tells nothing of a change. */
  private static String version(
      @Nullable Long replies, @Nullable Instant active, String written, PageDates dates) {
    Instant earlier = dates.now().minus(Duration.ofMinutes(1));
    PageDates before = new PageDates(earlier, dates.zone(), dates.monthFirst());
    boolean fixed = active != null && before.parse(written).filter(active::equals).isPresent();
    return (replies == null ? "-" : replies.toString()) + " " + (fixed ? active : "-");
  }

  @Override
  public Progress read(ListedThread thread, @Nullable String place, int requests) {
    return new ThreadPages(thread, pages, posts, requests).read(Place.of(place));
  }
}
