package org.vigie.crawler;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Post;
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
   * @param posts posts that are new, or edited since the last reading; an edited post has the id of
   *     its first version
   * @param unchanged how many posts were known already
   * @param cursor where the next reading begins, valid once the posts are safe
   * @param hints what the source says of its own rhythm
   */
  record News(int status, List<Post> posts, int unchanged, SourceCursor cursor, Hints hints)
      implements Reading {
    /** Copies the posts. */
    public News {
      posts = List.copyOf(posts);
    }
  }

  /**
   * The source says that nothing changed.
   *
   * @param status the HTTP status
   * @param cursor where the next reading begins
   */
  record Unchanged(int status, SourceCursor cursor) implements Reading {}

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
   */
  record Hints(@Nullable Duration atMostEvery) {}
}
