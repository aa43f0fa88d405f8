package org.vigie.crawler.schedule;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;

/**
 * What a crawl of all due sources did.
 *
 * @param sources what became of each source, in the order of their ids
 */
public record CrawlSummary(List<SourceResult> sources) {
  /** Copies the results. */
  public CrawlSummary {
    sources = List.copyOf(sources);
  }

  /**
   * What became of one source.
   *
   * @param source the source
   * @param outcome what became of it
   * @param status the HTTP status; 0 when there was no answer
   * @param posts how many new or edited posts were delivered
   * @param unchanged how many posts were known already
   * @param reason why it failed, as a metric label; null when it did not
   * @param duration how long it took, waiting included
   */
  public record SourceResult(
      SourceId source,
      Outcome outcome,
      int status,
      int posts,
      int unchanged,
      @Nullable String reason,
      Duration duration) {
    /**
     * Tells whether the source was read.
     *
     * @return true when it was fetched or has not changed
     */
    public boolean ok() {
      return reason == null;
    }
  }

  /**
   * Tells whether there was something to read and none of it could be read.
   *
   * @return true when every source failed, and there was at least one
   */
  public boolean allFailed() {
    return !sources.isEmpty() && sources.stream().noneMatch(SourceResult::ok);
  }

  /**
   * Returns how many posts were delivered.
   *
   * @return the posts of all sources
   */
  public int posts() {
    return sources.stream().mapToInt(SourceResult::posts).sum();
  }
}
