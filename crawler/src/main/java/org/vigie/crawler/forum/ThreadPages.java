package org.vigie.crawler.forum;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.select.Part;
import org.vigie.crawler.thread.Forum.Progress;
import org.vigie.crawler.thread.ListedThread;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Reads the pages of a thread: of a new one the first, the last, and from there back; of a known
 * one those from the last that was read on. Each page is asked for once.
 */
final class ThreadPages {
  private final ListedThread thread;
  private final ForumPages pages;
  private final ForumPosts posts;
  private final Set<String> visited = new HashSet<>();
  private int left;
  private @Nullable FetchResult failure;

  ThreadPages(ListedThread thread, ForumPages pages, ForumPosts posts, int requests) {
    this.thread = thread;
    this.pages = pages;
    this.posts = posts;
    this.left = requests;
  }

  /** Goes on from a place. */
  Progress read(Place from) {
    String end = from.end();
    Place reached = end == null ? begin() : resume(from, end);
    if (failure != null) {
      return new Progress.Unread(failure, reached.complete() ? null : reached.write());
    }
    return reached.complete()
        ? new Progress.Done(reached.write())
        : new Progress.Further(reached.write());
  }

  private Place begin() {
    Optional<HtmlPage> first = visit(thread.where());
    if (first.isEmpty()) {
      return at(null, null, null);
    }
    Optional<String> next = link(Part.NEXT, first.get());
    if (next.isEmpty()) {
      return at(thread.where(), null, null);
    }
    String last = lastPage(first.get()).orElse(next.get());
    if (left == 0) {
      return at(thread.where(), null, next.get());
    }
    Optional<HtmlPage> end = visit(last);
    Optional<String> before = end.flatMap(page -> link(Part.PREV, page));
    return end.isPresent() && (before.isPresent() || last.equals(next.get()))
        ? older(newer(last, end.flatMap(page -> link(Part.NEXT, page))), before)
        : newer(thread.where(), next);
  }

  private Place resume(Place from, String end) {
    Place reached = from;
    if (from.newer() != null) {
      reached = newer(end, Optional.of(from.newer()));
    } else if (from.older() == null || !from.version().equals(version())) {
      Optional<HtmlPage> last = visit(end);
      if (failure != null) {
        return at(end, null, null);
      }
      reached = newer(end, last.flatMap(page -> link(Part.NEXT, page)));
    }
    return from.older() == null ? reached : older(reached, Optional.of(from.older()));
  }

  private Place at(@Nullable String end, @Nullable String older, @Nullable String newer) {
    return new Place(version(), end, older, newer);
  }

  private String version() {
    return thread.version().replace(' ', '_');
  }

  /** Follows the pages to the end of the thread. */
  private Place newer(String from, Optional<String> first) {
    String end = from;
    Optional<String> next = first.filter(page -> !visited.contains(page));
    while (next.isPresent()) {
      if (isOver()) {
        return at(end, null, next.get());
      }
      Optional<HtmlPage> page = visit(next.get());
      if (page.isEmpty()) {
        return at(end, null, failure == null ? null : next.get());
      }
      end = next.get();
      next = page.flatMap(read -> link(Part.NEXT, read)).filter(url -> !visited.contains(url));
    }
    return at(end, null, null);
  }

  /** Goes back until a page brings nothing that was not known. */
  private Place older(Place reached, Optional<String> first) {
    Optional<String> before = first.filter(page -> !visited.contains(page));
    Place whole = at(reached.end(), null, reached.newer());
    while (before.isPresent()) {
      if (isOver()) {
        return at(reached.end(), before.get(), reached.newer());
      }
      int news = posts.added();
      Optional<HtmlPage> page = visit(before.get());
      if (failure != null) {
        return at(reached.end(), before.get(), reached.newer());
      }
      before =
          posts.added() == news
              ? Optional.empty()
              : page.flatMap(read -> link(Part.PREV, read)).filter(url -> !visited.contains(url));
    }
    return whole;
  }

  private boolean isOver() {
    return left == 0 || failure != null;
  }

  /** Asks for a page and takes its posts; empty when it brings none, or has not changed. */
  private Optional<HtmlPage> visit(String address) {
    if (!visited.add(address) || left == 0 || !pages.mayAsk()) {
      return Optional.empty();
    }
    left--;
    FetchResult result = pages.get(address);
    if (result instanceof Fetched fetched) {
      HtmlPage page = pages.page(fetched);
      boolean fromStart = address.equals(thread.where());
      boolean toEnd = link(Part.NEXT, page).isEmpty();
      if (posts.take(page, thread, fromStart, toEnd)) {
        return Optional.of(page);
      }
      pages.empty(address);
      failure = new Failed(Reason.PROTOCOL, fetched.status(), "no posts at " + fetched.url());
    } else if (!(result instanceof NotModified)) {
      failure = result;
    }
    return Optional.empty();
  }

  private Optional<String> link(Part part, HtmlPage page) {
    return page.link(part, page.tree()).filter(page::sharesHost).map(CanonicalUrl::toString);
  }

  /** The page with the highest number among the links to pages. */
  private static Optional<String> lastPage(HtmlPage page) {
    String last = null;
    long highest = 1;
    for (var element : page.selectors().elements(Part.PAGES, page.tree())) {
      String label = element.text().replaceAll("\\D", "");
      long number = label.isEmpty() || label.length() > 9 ? 0 : Long.parseLong(label);
      if (number > highest) {
        highest = number;
        last = element.attr("href");
      }
    }
    return Optional.ofNullable(last)
        .flatMap(page::absolute)
        .filter(page::sharesHost)
        .map(CanonicalUrl::toString);
  }
}
