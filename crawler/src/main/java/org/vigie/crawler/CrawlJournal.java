package org.vigie.crawler;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlDecision.Verdict;
import org.vigie.domain.source.CrawlLog;

/** Writes the decisions of one reading of a source into the log. Used by one thread. */
public final class CrawlJournal {
  private final CrawlLog log;
  private final SourceId source;
  private final InstantSource clock;
  private @Nullable String patience;

  /**
   * Opens the journal of a reading.
   *
   * @param log keeps the decisions
   * @param source the source that is read
   * @param clock the present
   */
  public CrawlJournal(CrawlLog log, SourceId source, InstantSource clock) {
    this.log = log;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Opens a journal that keeps nothing.
   *
   * @param clock the present
   * @return the journal
   */
  public static CrawlJournal none(InstantSource clock) {
    return new CrawlJournal(CrawlLog.NONE, new SourceId("none"), clock);
  }

  /**
   * Returns whose reading this is the journal of.
   *
   * @return the source
   */
  public SourceId source() {
    return source;
  }

  /**
   * Notes what became of a request, or why it was not made.
   *
   * @param url the address
   * @param result what became of it
   */
  public void asked(String url, FetchResult result) {
    switch (result) {
      case FetchResult.Fetched f -> note(url, Verdict.FETCHED, f.status(), null, null, null);
      case FetchResult.NotModified same ->
          note(url, Verdict.NOT_MODIFIED, same.status(), null, null, null);
      case FetchResult.RateLimited limited -> limited(url, limited);
      case FetchResult.Gone gone -> note(url, Verdict.ENDED, gone.status(), "gone", null, null);
      case FetchResult.Refused refused ->
          note(url, Verdict.BARRED, 0, refused.reason().label(), refused.subject(), null);
      case FetchResult.Failed failed ->
          note(
              url, Verdict.FAILED, failed.status(), failed.reason().label(), failed.detail(), null);
    }
  }

  /** What was put off without a request has been noted where that was decided. */
  private void limited(String url, FetchResult.RateLimited limited) {
    if (limited.status() != 0) {
      Instant until =
          limited.retryAfter() == null ? null : clock.instant().plus(limited.retryAfter());
      note(url, Verdict.POSTPONED, limited.status(), "rate_limited", null, until);
    }
  }

  /**
   * Notes that a request is put off.
   *
   * @param url the address
   * @param reason why, as a metric label such as "crawl_delay"
   * @param until until when
   */
  public void postponed(String url, String reason, Instant until) {
    patience = reason;
    note(url, Verdict.POSTPONED, 0, reason, null, until);
  }

  /**
   * Notes a decision.
   *
   * @param url the address that it is about
   * @param verdict what was decided
   * @param status the HTTP status; 0 when there was no answer
   * @param reason why, as a metric label; null when it needs none
   * @param detail more for a person; null when there is no more
   * @param next when the source is to be read again; null when it says nothing of that
   */
  public void note(
      String url,
      Verdict verdict,
      int status,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Instant next) {
    log.record(
        new CrawlDecision(clock.instant(), source, url, verdict, status, reason, detail, next));
  }

  /**
   * Returns why a request of this reading was last put off.
   *
   * @return the reason, such as "crawl_delay"; null when none was
   */
  public @Nullable String patience() {
    return patience;
  }
}
