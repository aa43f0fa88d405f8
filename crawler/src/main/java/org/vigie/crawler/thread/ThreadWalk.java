package org.vigie.crawler.thread;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Gone;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PutOff;

/**
 * One reading of a forum: the list of threads as far as it is new, then the threads that changed,
 * latest first, then a look at some quiet ones. Ends when the requests of the reading are used up,
 * and goes on there next time.
 */
public final class ThreadWalk {
  /** A fourth of the requests at most, or one, goes to looks at quiet threads. */
  private static final int LOOKS = 4;

  private static final int ONE_THREAD = 5;
  private static final int MOST_FAILURES = 3;
  private static final int OK = 200;

  private final Forum forum;
  private final ThreadBook book;
  private final Documents documents;
  private final Harvest harvest;
  private final KnownPosts known;
  private final int requests;
  private final ListWalk lists;
  private final PutOff putOff;
  private Reading.Hints hints = Reading.Hints.NONE;
  private int status = OK;
  private int read;
  private int failures;
  private @Nullable FetchResult stopped;

  /**
   * Begins a reading.
   *
   * @param forum how the forum is asked
   * @param documents the documents of the reading
   * @param harvest takes what is found; its notes hold what is remembered of threads
   * @param known the posts that were seen before
   * @param now the present
   */
  public ThreadWalk(
      Forum forum, Documents documents, Harvest harvest, KnownPosts known, Instant now) {
    this.forum = forum;
    this.documents = documents;
    this.harvest = harvest;
    this.known = known;
    this.requests = documents.requestsLeft();
    this.book = new ThreadBook(harvest.notes(), now);
    this.lists = new ListWalk(forum, book, documents);
    this.putOff = new PutOff(harvest.notes(), requests);
  }

  /**
   * Reads.
   *
   * @return what was found
   */
  public Reading run() {
    if (putOff.left() > 0 && (isBehind() || !book.worthALook().isEmpty())) {
      if (book.pending().isEmpty()) {
        lists.older();
      }
      return threads(null);
    }
    Forum.Listing top = forum.list(forum.firstPage());
    switch (top) {
      case Forum.Listing.Unreadable no -> {
        return new Reading.Failed(no.status(), no.reason(), no.detail());
      }
      case Forum.Listing.Unfetched no when no.result() instanceof NotModified same -> {
        status = same.status();
        hints = Reading.Hints.of(same.head());
        lists.older();
      }
      case Forum.Listing.Unfetched no -> {
        return harvest.without(no.result());
      }
      case Forum.Listing.Page page -> {
        status = page.status();
        hints = Reading.Hints.of(page.head());
        lists.latest(page);
      }
    }
    return threads(top);
  }

  private boolean isBehind() {
    return !book.pending().isEmpty() || book.unlisted() != null;
  }

  /** Reads threads, after the list or, when that is null, without it. */
  private Reading threads(Forum.@Nullable Listing top) {
    stopped = lists.stopped();
    book.pending().forEach(note -> read(note, 0));
    int reserved = Math.max(0, documents.requestsLeft() - Math.max(1, requests / LOOKS));
    book.worthALook().forEach(note -> read(note, reserved));
    book.write(harvest.notes());
    return result(top);
  }

  private Reading result(Forum.@Nullable Listing top) {
    Reading.Hints.Rest rest =
        stopped instanceof RateLimited limited ? Reading.Hints.Rest.of(limited) : null;
    boolean listed = top != null && rest != null && rest.ours();
    if (read == 0 && stopped != null && !listed) {
      return harvest.without(stopped);
    }
    putOff.ended(rest, top == null, isBehind() ? PutOff.MOST : 1);
    if (listed) {
      return news(rest);
    }
    if (read == 0 && top instanceof Forum.Listing.Unfetched same) {
      return harvest.without(same.result());
    }
    return news(rest);
  }

  /** A look for edits that was put off is no reason to come back before the usual time. */
  private Reading news(Reading.Hints.@Nullable Rest rest) {
    boolean hurry = rest != null && (!rest.ours() || isBehind());
    return harvest.news(status, hurry ? hints.with(rest) : hints);
  }

  private void read(ThreadNote note, int reserved) {
    boolean enough = documents.requestsLeft() <= reserved;
    if (enough || stopped != null || failures >= MOST_FAILURES) {
      return;
    }
    int most = Math.max(2, requests / ONE_THREAD);
    switch (forum.read(note.listed(), note.place(), Math.min(most, documents.requestsLeft()))) {
      case Forum.Progress.Done done -> {
        read++;
        book.done(note, done.place());
      }
      case Forum.Progress.Further further -> {
        read++;
        book.further(note, further.place());
      }
      case Forum.Progress.Unread unread when unread.place() != null ->
          partly(note, unread.place(), unread.result());
      case Forum.Progress.Unread unread -> unread(note, unread.result());
    }
  }

  /** The documents before the place answer with 304 from now on, so the place must be kept. */
  private void partly(ThreadNote note, String place, FetchResult result) {
    read += place.equals(note.place()) ? 0 : 1;
    switch (result) {
      case RateLimited limited -> {
        stopped = limited;
        book.further(note, place);
      }
      case Failed failed when failed.reason() == Reason.INTERRUPTED -> {
        stopped = failed;
        book.further(note, place);
      }
      default -> {
        failures++;
        book.halted(note, isDeadEnd(note, place, result) ? null : place);
      }
    }
  }

  /** A page that is not there the second time either will not come; the thread begins anew. */
  private static boolean isDeadEnd(ThreadNote note, String place, FetchResult result) {
    boolean missing =
        result instanceof Gone
            || (result instanceof Failed failed && failed.reason() == Reason.NOT_FOUND);
    return missing && note.misses() > 0 && place.equals(note.place());
  }

  private void unread(ThreadNote note, FetchResult result) {
    switch (result) {
      case NotModified same -> book.done(note, note.place());
      case RateLimited limited -> stopped = limited;
      case Gone gone -> withdraw(note, harvest::deleted);
      case Failed failed when failed.reason() == Reason.NOT_FOUND -> {
        if (book.missed(note)) {
          withdraw(note, harvest::missing);
        }
      }
      case Failed failed when failed.reason() == Reason.INTERRUPTED -> stopped = failed;
      default -> {
        failures++;
        book.missed(note);
      }
    }
  }

  /** A thread that is gone takes its posts with it. */
  private void withdraw(ThreadNote note, Consumer<String> how) {
    String thread = note.listed().id();
    known.of(thread).forEach(post -> how.accept(KnownPosts.nativeId(thread, post)));
    book.forget(note);
    read++;
  }
}
