package org.vigie.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;

/**
 * One decision of the crawler, so that "why do we have this?" and "why did we not fetch that?" have
 * an answer.
 *
 * @param at when it was taken
 * @param source for which source
 * @param url the address that it is about
 * @param verdict what was decided, or what came of it
 * @param status the HTTP status; 0 when there was no answer
 * @param reason why, as a metric label such as "robots" or "retry_after"; null when it needs none
 * @param detail more for a person; null when there is no more
 * @param next when the source is to be read again; null when the decision says nothing of it
 */
public record CrawlDecision(
    Instant at,
    SourceId source,
    String url,
    Verdict verdict,
    int status,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable Instant next) {

  /** What was decided, or what came of it. */
  public enum Verdict {
    /** The document was asked for and read. */
    FETCHED,
    /** It was asked for and has not changed. */
    NOT_MODIFIED,
    /** It was not asked for, since the last answer still holds. */
    STILL_FRESH,
    /** It lives elsewhere for good, and is asked for there from now on. */
    MOVED,
    /** It is asked for later, since its host wants patience. */
    POSTPONED,
    /** It is not asked for, since a rule or our guard forbids it. */
    BARRED,
    /** It is gone for good, and is asked for no more. */
    ENDED,
    /** It was asked for and could not be read. */
    FAILED,
    /** A source was read to its end, and its next reading was set. */
    PLANNED
  }
}
