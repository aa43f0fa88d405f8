package org.vigie.crawler.read;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlJournal;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Inquiry;
import org.vigie.crawler.fetch.Trail;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.CrawlDecision.Verdict;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.DocumentMark.Hop;
import org.vigie.domain.source.SourceCursor;

/**
 * The documents that one reading of a source asks for: conditionally wherever the server gave a
 * validator, at the address that it named for good, and never more than the reading may. Used by
 * one thread.
 */
public final class Documents {
  /**
   * Documents remembered of one source, several times those that any connector asks for again: a
   * thousand threads, two thousand parts of a sitemap. What lies beyond is forgotten, of which the
   * longest unasked first, so that a document keeps its validators unless thousands of others were
   * asked for since.
   */
  static final int MOST_REMEMBERED = 5_000;

  /** What is promised for longer, often by mistake, is asked about once a day all the same. */
  private static final Duration LONGEST_FRESH = Duration.ofHours(24);

  private final Fetcher fetcher;
  private final Gate gate;
  private final CrawlJournal journal;
  private final InstantSource clock;
  private final Map<String, DocumentMark> before;
  private final SequencedMap<String, DocumentMark> marks;
  private final Map<String, Hop> waiting = new LinkedHashMap<>();
  private int left;

  /**
   * Begins a reading of which no journal is kept.
   *
   * @param fetcher fetches
   * @param gate is asked before every request
   * @param cursor what the readings before remembered
   * @param requests the most documents that may be asked for, 1 or more
   * @param clock the present
   */
  public Documents(
      Fetcher fetcher, Gate gate, SourceCursor cursor, int requests, InstantSource clock) {
    this(fetcher, gate, cursor, requests, clock, CrawlJournal.none(clock));
  }

  /**
   * Begins a reading.
   *
   * @param fetcher fetches
   * @param gate is asked before every request
   * @param cursor what the readings before remembered
   * @param requests the most documents that may be asked for, 1 or more
   * @param clock the present
   * @param journal keeps every decision
   */
  public Documents(
      Fetcher fetcher,
      Gate gate,
      SourceCursor cursor,
      int requests,
      InstantSource clock,
      CrawlJournal journal) {
    this.journal = journal;
    this.fetcher = fetcher;
    this.gate = gate;
    this.clock = clock;
    this.left = requests;
    this.before = cursor.documents();
    this.marks = new LinkedHashMap<>(before);
  }

  /**
   * Asks for a document, even while an earlier answer is still fresh.
   *
   * @param url its address, as it was configured or found
   * @return what became of it; refused when the reading has used up its requests
   */
  public FetchResult get(CanonicalUrl url) {
    FetchResult refused = new FetchResult.Refused(FetchResult.Refusal.BUDGET, url.toString());
    if (left == 0) {
      journal.asked(url.toString(), refused);
      return refused;
    }
    left--;
    DocumentMark known = marks.getOrDefault(url.toString(), DocumentMark.NONE);
    CanonicalUrl home = known.movedTo() == null ? url : known.movedTo();
    CanonicalUrl address = known.hop() == null ? home : known.hop().to();
    Trail trail = fetcher.follow(inquiry(address, home, known), gate);
    wait(url, address, trail, known);
    journal.asked(address.toString(), trail.result());
    DocumentMark next = after(trail, known, url);
    if (next.equals(DocumentMark.NONE)) {
      marks.remove(url.toString());
    } else {
      marks.putLast(url.toString(), next);
    }
    return trail.result();
  }

  /**
   * Asks for a document by an address that was put together.
   *
   * @param url its address
   * @return what became of it; refused when that is no address of the web
   */
  public FetchResult get(String url) {
    return CanonicalUrl.parse(url)
        .map(this::get)
        .orElseGet(() -> new FetchResult.Refused(FetchResult.Refusal.BAD_ADDRESS, url));
  }

  /** A redirect whose turn is far away is where the next reading begins. */
  private void wait(CanonicalUrl url, CanonicalUrl address, Trail trail, DocumentMark known) {
    if (!(trail.result() instanceof FetchResult.RateLimited limited) || limited.status() != 0) {
      return;
    }
    Hop last = known.hop();
    if (!trail.end().equals(address)) {
      boolean forGood = trail.end().equals(trail.movedTo()) && (last == null || last.forGood());
      waiting.put(url.toString(), new Hop(trail.end(), forGood));
    } else if (last != null) {
      waiting.put(url.toString(), last);
    }
  }

  /**
   * Notes that the body of a document could not be read. Its validators are kept all the same, so
   * that it is not asked for in full again; what cannot be read stays so until it changes.
   *
   * @param url its address, as it was configured or found
   * @param reason why, as a metric label
   */
  public void unreadable(CanonicalUrl url, String reason) {
    DocumentMark mark = marks.getOrDefault(url.toString(), DocumentMark.NONE);
    marks.putLast(url.toString(), mark.withUnreadable(reason));
  }

  /**
   * Tells why the last body of a document could not be read, which holds after an answer that it
   * has not changed.
   *
   * @param url its address, as it was configured or found
   * @return the reason, as a metric label; null when it could be read
   */
  public @Nullable String whyUnreadable(CanonicalUrl url) {
    return marks.getOrDefault(url.toString(), DocumentMark.NONE).unreadable();
  }

  /**
   * Puts what outlasts even a reading that failed into a cursor: the redirects that wait for their
   * turn, in the place of those that waited before, and the documents that this reading could not
   * read.
   *
   * @param cursor the cursor that is to be remembered
   * @return the changed cursor
   */
  public SourceCursor kept(SourceCursor cursor) {
    Map<String, DocumentMark> all = new LinkedHashMap<>(cursor.documents());
    all.replaceAll((_, mark) -> mark.hop() == null ? mark : mark.with(null));
    marks.forEach((url, mark) -> {
      if (mark.unreadable() != null && !mark.equals(before.get(url))) {
        all.put(url, mark.with(null));
      }
    });
    waiting.forEach((url, hop) -> all.put(url, all.getOrDefault(url, DocumentMark.NONE).with(hop)));
    return cursor.withDocuments(all);
  }

  private Inquiry inquiry(CanonicalUrl address, CanonicalUrl home, DocumentMark known) {
    CanonicalUrl givenBy = known.givenBy() == null ? home : known.givenBy();
    return new Inquiry(address, validators(known), givenBy, fetcher.redirects());
  }

  /**
   * Tells whether the last answer for a document still holds, as its server said.
   *
   * @param url its address, as it was configured or found
   * @return true while asking again would bring nothing
   */
  public boolean stillFresh(CanonicalUrl url) {
    DocumentMark known = marks.get(url.toString());
    Instant until = known == null ? null : known.freshUntil();
    boolean fresh = until != null && until.isAfter(clock.instant());
    if (fresh) {
      journal.note(url.toString(), Verdict.STILL_FRESH, 0, "max_age", null, until);
    }
    return fresh;
  }

  /** The present. */
  Instant now() {
    return clock.instant();
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
    if (marks.size() > MOST_REMEMBERED) {
      marks.values().removeIf(mark -> !mark.matters(clock.instant()));
    }
    while (marks.size() > MOST_REMEMBERED) {
      marks.pollFirstEntry();
    }
    return marks;
  }

  private DocumentMark after(Trail trail, DocumentMark known, CanonicalUrl url) {
    return switch (trail.result()) {
      case Fetched f -> mark(f.head(), f.head().validators(), trail, known, url);
      case NotModified same -> {
        Validators refreshed = same.head().validators().over(validators(known));
        DocumentMark mark = mark(same.head(), refreshed, trail, known, url);
        yield known.unreadable() == null ? mark : mark.withUnreadable(known.unreadable());
      }
      case FetchResult.Gone gone -> absent(known);
      case FetchResult.Failed failed when failed.reason() == Reason.NOT_FOUND -> absent(known);
      default -> known;
    };
  }

  /** What was absent is to be had in full when it comes back: it may have been withdrawn here. */
  private static DocumentMark absent(DocumentMark known) {
    return new DocumentMark(null, null, known.movedTo(), null, null, known.hop(), null);
  }

  private static Validators validators(DocumentMark known) {
    return new Validators(known.etag(), known.lastModified());
  }

  private DocumentMark mark(
      AnswerHead head, Validators validators, Trail trail, DocumentMark known, CanonicalUrl url) {
    CanonicalUrl movedTo = movedTo(trail, known);
    if (movedTo != null && !movedTo.equals(known.movedTo())) {
      journal.note(url.toString(), Verdict.MOVED, 301, "moved", movedTo.toString(), null);
    }
    CanonicalUrl home = movedTo == null ? url : movedTo;
    boolean elsewhere = validators.known() && !trail.end().equals(home);
    return new DocumentMark(
        validators.etag(),
        validators.lastModified(),
        movedTo == null || movedTo.equals(url) ? null : movedTo,
        head.freshFor() == null
            ? null
            : clock.instant().plus(Durations.min(head.freshFor(), LONGEST_FRESH)),
        elsewhere ? trail.end() : null,
        null,
        null);
  }

  private static @Nullable CanonicalUrl movedTo(Trail trail, DocumentMark known) {
    Hop hop = known.hop();
    if (hop != null && !hop.forGood()) {
      return known.movedTo();
    }
    if (trail.movedTo() != null) {
      return trail.movedTo();
    }
    return hop == null ? known.movedTo() : hop.to();
  }
}
