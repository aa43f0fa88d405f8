package org.vigie.crawler.thread;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.read.Documents;

/** The list of threads in one reading: what is new of it, then what earlier readings left. */
final class ListWalk {
  /** A third of the requests at most goes to lists. */
  private static final int LISTS = 3;

  private final Forum forum;
  private final ThreadBook book;
  private final Documents documents;
  private final int requests;
  private final Set<String> visited = new HashSet<>();
  private @Nullable RateLimited stopped;

  ListWalk(Forum forum, ThreadBook book, Documents documents) {
    this.forum = forum;
    this.book = book;
    this.documents = documents;
    this.requests = documents.requestsLeft();
  }

  /** What put a request off; null when nothing did. */
  @Nullable RateLimited stopped() {
    return stopped;
  }

  /** Follows the list from its top for as long as its pages end in news. */
  void latest(Forum.Listing.Page top) {
    visited.add(forum.firstPage());
    Forum.Listing.Page page = top;
    while (take(page)) {
      String next = page.next();
      if (next == null || !visited.add(next)) {
        return;
      }
      Forum.Listing.Page following = mayList() ? page(next) : null;
      if (following == null) {
        book.unlisted(next);
        return;
      }
      page = following;
    }
    older();
  }

  /** Goes on where the list was left, while there are requests to read what it names. */
  void older() {
    String page = book.unlisted();
    while (page != null
        && mayList()
        && book.pending().size() < documents.requestsLeft()
        && visited.add(page)) {
      Forum.Listing.Page older = page(page);
      if (older == null) {
        return;
      }
      take(older);
      page = older.next();
      book.unlisted(page);
    }
  }

  private Forum.Listing.@Nullable Page page(String name) {
    return switch (forum.list(name)) {
      case Forum.Listing.Page page -> page;
      case Forum.Listing.Unfetched(RateLimited limited) -> {
        stopped = limited;
        yield null;
      }
      default -> null;
    };
  }

  /** Takes a page; true when its last thread is news, so that there may be more behind it. */
  private boolean take(Forum.Listing.Page page) {
    boolean news = false;
    for (ListedThread thread : page.threads()) {
      news = book.listed(thread);
    }
    return news;
  }

  private boolean mayList() {
    return documents.requestsLeft() > requests - Math.max(1, requests / LISTS);
  }
}
