package org.vigie.crawler;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.SourceCursor;

/** What one reading of a source brought. */
public sealed interface Reading {

  /**
   * Returns the status of the last HTTP answer.
   *
   * @return the status, 100 to 599; 0 when there was none
   */
  int status();

  /**
   * Returns why it brought nothing, as a metric label.
   *
   * @return the label, such as "timeout"; null when the source was read
   */
  default @Nullable String reason() {
    return null;
  }

  /**
   * The source was read.
   *
   * @param status the HTTP status
   * @param posts posts that are new, edited since the last reading, or whose reactions changed; an
   *     edited post has the id of its first version
   * @param deleted posts of earlier readings that the source deleted
   * @param unchanged how many posts were known already
   * @param cursor where the next reading begins, valid once the posts are safe
   * @param hints what the source says of its own rhythm
   */
  record News(
      int status,
      List<Post> posts,
      List<PostId> deleted,
      int unchanged,
      SourceCursor cursor,
      Hints hints)
      implements Reading {
    /** Copies the lists. */
    public News {
      posts = List.copyOf(posts);
      deleted = List.copyOf(deleted);
    }
  }

  /**
   * The source says that nothing changed.
   *
   * @param status the HTTP status
   * @param cursor where the next reading begins
   * @param hints what the source says of its own rhythm
   */
  record Unchanged(int status, SourceCursor cursor, Hints hints) implements Reading {}

  /**
   * The source, or our own politeness, asks for patience.
   *
   * @param status the HTTP status
   * @param retryAfter how long to wait; null when it does not say
   */
  record Postponed(int status, @Nullable Duration retryAfter) implements Reading {
    @Override
    public String reason() {
      return "rate_limited";
    }
  }

  /**
   * The source has ended for good.
   *
   * @param status the HTTP status
   */
  record Ended(int status) implements Reading {
    @Override
    public String reason() {
      return "gone";
    }
  }

  /**
   * We may not, or must not, read it.
   *
   * @param reason a metric label, such as "robots"
   * @param detail more for a log
   */
  record Barred(String reason, String detail) implements Reading {
    @Override
    public int status() {
      return 0;
    }
  }

  /**
   * It did not work; it may work later.
   *
   * @param status the HTTP status
   * @param reason a metric label, such as "timeout"
   * @param detail more for a log
   */
  record Failed(int status, String reason, String detail) implements Reading {}

  /**
   * What a source says of its own rhythm.
   *
   * @param atMostEvery the least time between two readings; null when it does not say
   * @param skipHours hours of the day in UTC, 0 to 23, at which it is not to be read
   * @param skipDays days in UTC at which it is not to be read
   * @param rest why this reading left something over, which says nothing of later ones; null when
   *     it did not
   */
  record Hints(
      @Nullable Duration atMostEvery,
      Set<Integer> skipHours,
      Set<DayOfWeek> skipDays,
      @Nullable Rest rest) {
    /** It says nothing. */
    public static final Hints NONE = new Hints(null, Set.of(), Set.of());

    /** Copies the sets. */
    public Hints {
      skipHours = Set.copyOf(skipHours);
      skipDays = Set.copyOf(skipDays);
    }

    /**
     * Nothing was left over.
     *
     * @param atMostEvery the least time between two readings; null when it does not say
     * @param skipHours hours of the day in UTC, 0 to 23, at which it is not to be read
     * @param skipDays days in UTC at which it is not to be read
     */
    public Hints(@Nullable Duration atMostEvery, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
      this(atMostEvery, skipHours, skipDays, null);
    }

    /**
     * Says why something was left over.
     *
     * @param why the reason; null when nothing was
     * @return the changed hints
     */
    public Hints with(@Nullable Rest why) {
      return new Hints(atMostEvery, skipHours, skipDays, why);
    }

    /**
     * A request of a reading was put off, and with it what the reading had still to ask for.
     *
     * @param pause for how long
     * @param ours whether by our own politeness; the site asked for it otherwise
     */
    public record Rest(Duration pause, boolean ours) {
      /**
       * Reads an answer that puts a request off.
       *
       * @param limited the answer
       * @return the rest; null when it does not say for how long
       */
      public static @Nullable Rest of(FetchResult.RateLimited limited) {
        Duration pause = limited.retryAfter();
        return pause == null ? null : new Rest(pause, limited.status() == 0);
      }
    }

    /**
     * Reads what an answer says of its own freshness.
     *
     * @param head the head of the answer
     * @return how long it holds, if it says so
     */
    public static Hints of(AnswerHead head) {
      return new Hints(head.freshFor(), Set.of(), Set.of());
    }
  }
}
