package org.vigie.crawler.read;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Validators;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.SourceCursor;

/**
 * The documents that one reading of a source asks for: conditionally wherever the server gave a
 * validator, at the address that it named for good, and never more than the reading may. Used by
 * one thread.
 */
public final class Documents {
  /** Documents remembered of one source; the longest unasked are forgotten first. */
  private static final int MOST_REMEMBERED = 2_000;

  private final Fetcher fetcher;
  private final Gate gate;
  private final InstantSource clock;
  private final SequencedMap<String, DocumentMark> marks;
  private int left;

  /**
   * Begins a reading.
   *
   * @param fetcher fetches
   * @param gate is asked before every request
   * @param cursor what the readings before remembered
   * @param requests the most documents that may be asked for, 1 or more
   * @param clock the present
   */
  public Documents(
      Fetcher fetcher, Gate gate, SourceCursor cursor, int requests, InstantSource clock) {
    this.fetcher = fetcher;
    this.gate = gate;
    this.clock = clock;
    this.left = requests;
    this.marks = new LinkedHashMap<>(cursor.documents());
  }

  /**
   * Asks for a document, even while an earlier answer is still fresh.
   *
   * @param url its address, as it was configured or found
   * @return what became of it; refused when the reading has used up its requests
   */
  public FetchResult get(CanonicalUrl url) {
    if (left == 0) {
      return new FetchResult.Refused(FetchResult.Refusal.BUDGET, url.toString());
    }
    left--;
    DocumentMark known = marks.getOrDefault(url.toString(), DocumentMark.NONE);
    CanonicalUrl address = known.movedTo() == null ? url : known.movedTo();
    FetchResult result =
        fetcher.fetch(address, new Validators(known.etag(), known.lastModified()), gate);
    DocumentMark next = after(result, known);
    if (!next.equals(DocumentMark.NONE)) {
      marks.putLast(url.toString(), next);
    }
    return result;
  }

  /**
   * Tells whether the last answer for a document still holds, as its server said.
   *
   * @param url its address, as it was configured or found
   * @return true while asking again would bring nothing
   */
  public boolean stillFresh(CanonicalUrl url) {
    DocumentMark known = marks.get(url.toString());
    return known != null
        && known.freshUntil() != null
        && known.freshUntil().isAfter(clock.instant());
  }

  /**
   * Returns how many requests the reading has left.
   *
   * @return 0 or more
   */
  public int requestsLeft() {
    return left;
  }

  /**
   * Returns what is to be remembered for the next reading.
   *
   * @return address as configured or found → what is remembered, longest unasked first
   */
  public Map<String, DocumentMark> marks() {
    while (marks.size() > MOST_REMEMBERED) {
      marks.pollFirstEntry();
    }
    return marks;
  }

  private DocumentMark after(FetchResult result, DocumentMark known) {
    return switch (result) {
      case Fetched f -> mark(f.head(), f.head().validators(), moved(f.movedTo(), known));
      case NotModified same -> mark(same.head(), refreshed(same, known), moved(null, known));
      default -> known;
    };
  }

  /** A 304 may bring a newer validator; what it does not bring stays as it was. */
  private static Validators refreshed(NotModified same, DocumentMark known) {
    Validators fresh = same.head().validators();
    return new Validators(
        or(fresh.etag(), known.etag()), or(fresh.lastModified(), known.lastModified()));
  }

  private static @Nullable String or(@Nullable String value, @Nullable String other) {
    return value != null ? value : other;
  }

  private static @Nullable CanonicalUrl moved(@Nullable CanonicalUrl now, DocumentMark known) {
    return now != null ? now : known.movedTo();
  }

  private DocumentMark mark(
      AnswerHead head, Validators validators, @Nullable CanonicalUrl movedTo) {
    return new DocumentMark(
        validators.etag(),
        validators.lastModified(),
        movedTo,
        head.freshFor() == null ? null : clock.instant().plus(head.freshFor()));
  }
}
