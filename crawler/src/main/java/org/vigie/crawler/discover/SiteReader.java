package org.vigie.crawler.discover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.crawler.discover.Remark.Topic;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.read.Documents;
import org.vigie.domain.post.CanonicalUrl;

/** Asks for the documents of one search, in bounded number and time. Used by one thread. */
final class SiteReader {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Documents documents;
  private final InstantSource clock;
  private final Instant end;
  private final List<Remark> remarks = new ArrayList<>();
  private boolean stopped;

  SiteReader(Documents documents, InstantSource clock) {
    this.documents = documents;
    this.clock = clock;
    this.end = clock.instant().plus(LONGEST);
  }

  FetchResult ask(CanonicalUrl url) {
    return documents.get(url);
  }

  /** Reads what the site names; a failure is worth a remark. */
  Optional<Fetched> read(CanonicalUrl url) {
    return read(url, true);
  }

  /** Reads what may be there; a failure is what was expected. */
  Optional<Fetched> guess(CanonicalUrl url) {
    return read(url, false);
  }

  private Optional<Fetched> read(CanonicalUrl url, boolean named) {
    if (stopped || documents.requestsLeft() == 0 || clock.instant().isAfter(end)) {
      stop(url);
      return Optional.empty();
    }
    return switch (documents.get(url)) {
      case Fetched fetched -> Optional.of(fetched);
      case Refused refused when refused.reason() == Refusal.ROBOTS -> {
        forbidden(url, named);
        yield Optional.empty();
      }
      case RateLimited limited -> {
        stop(url);
        yield Optional.empty();
      }
      case FetchResult other -> {
        if (named) {
          unreadable(url, reason(other));
        }
        yield Optional.empty();
      }
    };
  }

  private void stop(CanonicalUrl url) {
    if (!stopped) {
      remark(Topic.CUT, url.toString(), "");
    }
    stopped = true;
  }

  /** A site that forbids all is told so once, whatever was guessed of it. */
  private void forbidden(CanonicalUrl url, boolean named) {
    if (named || remarks.stream().noneMatch(remark -> remark.topic() == Topic.ROBOTS)) {
      remark(Topic.ROBOTS, url.toString(), "");
    }
  }

  void unreadable(CanonicalUrl url, String reason) {
    remark(Topic.UNREADABLE, url.toString(), reason);
  }

  void remark(Topic topic, String subject, String detail) {
    remarks.add(new Remark(topic, subject, detail));
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** Returns why a document was not read, as a metric label. */
  static String reason(FetchResult result) {
    return switch (result) {
      case Failed failed -> failed.reason().label();
      case Refused refused -> refused.reason().label();
      case RateLimited limited -> "rate_limited";
      case FetchResult.Gone gone -> "gone";
      case Fetched fetched -> "";
      case FetchResult.NotModified same -> "";
    };
  }
}
