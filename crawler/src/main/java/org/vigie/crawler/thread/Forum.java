package org.vigie.crawler.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult;

/** How one kind of forum is asked, for one reading of one source. */
public interface Forum {

  /**
   * Names the list of threads with the latest activity.
   *
   * @return its first page
   */
  String firstPage();

  /**
   * Asks for a page of the list of threads.
   *
   * @param page which one, as {@link #firstPage} or a list named it
   * @return the page
   */
  Listing list(String page);

  /**
   * Reads what is new of a thread, and adds it to the harvest.
   *
   * @param thread the thread
   * @param place where the last reading of it was; null to begin anew
   * @param requests the most documents to ask for, 1 or more
   * @return how far it was read
   */
  Progress read(ListedThread thread, @Nullable String place, int requests);

  /** What became of a page of the list. */
  sealed interface Listing {
    /**
     * The page was read.
     *
     * @param status the HTTP status
     * @param head what the answer says of itself
     * @param threads its threads, latest activity first, apart from pinned ones
     * @param next the page that follows; null when there is none
     */
    record Page(int status, AnswerHead head, List<ListedThread> threads, @Nullable String next)
        implements Listing {
      /** Copies the list. */
      public Page {
        threads = List.copyOf(threads);
      }
    }

    /**
     * The page was not fetched.
     *
     * @param result what became of it
     */
    record Unfetched(FetchResult result) implements Listing {}

    /**
     * The page was fetched and is no list of threads.
     *
     * @param status the HTTP status
     * @param reason why, as a metric label
     * @param detail more for a person
     */
    record Unreadable(int status, String reason, String detail) implements Listing {}
  }

  /** How far a thread was read. */
  sealed interface Progress {
    /**
     * It was read to its end.
     *
     * @param place where to look for what is written later; null to begin anew
     */
    record Done(@Nullable String place) implements Progress {}

    /**
     * There is more to read.
     *
     * @param place where to go on
     */
    record Further(String place) implements Progress {}

    /**
     * It was not read, or not on to its end.
     *
     * @param result what became of its document
     * @param place where to go on, when something of it has been read; null when nothing was
     */
    record Unread(FetchResult result, @Nullable String place) implements Progress {
      /**
       * Nothing of it was read.
       *
       * @param result what became of its document
       */
      public Unread(FetchResult result) {
        this(result, null);
      }
    }
  }
}
