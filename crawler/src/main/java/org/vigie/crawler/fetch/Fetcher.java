package org.vigie.crawler.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Fetches a document over HTTP: conditionally, in bounded time and memory, never from a network
 * that is not public, following redirects one checked step at a time. Safe for use by many threads;
 * blocks the calling one.
 */
public final class Fetcher implements AutoCloseable {
  private final HttpExchange exchange;
  private final int maxRedirects;
  private final Duration total;

  /**
   * Makes a fetcher with its own connections.
   *
   * @param settings timeouts, limits, the User-Agent and the networks that may be reached
   * @param clock the present, to read dates in Retry-After
   */
  public Fetcher(CrawlerSettings settings, InstantSource clock) {
    this(settings, clock, Resolver.SYSTEM);
  }

  /**
   * Makes a fetcher with its own connections that looks names up in its own way.
   *
   * @param settings timeouts, limits, the User-Agent and the networks that may be reached
   * @param clock the present, to read dates in Retry-After
   * @param resolver finds the addresses of hosts, which are then checked like any other
   */
  public Fetcher(CrawlerSettings settings, InstantSource clock, Resolver resolver) {
    this.exchange = new HttpExchange(settings, clock, resolver);
    this.maxRedirects = settings.maxRedirects();
    this.total = settings.totalTimeout();
  }

  /**
   * Fetches a document.
   *
   * @param url its address
   * @param validators those of the last answer; {@link Validators#NONE} for the first fetch
   * @param gate is asked before each request
   * @return what became of it; never throws for what a server does
   */
  public FetchResult fetch(CanonicalUrl url, Validators validators, Gate gate) {
    return follow(new Inquiry(url, validators, url, maxRedirects), gate).result();
  }

  /**
   * Returns how many redirects are followed when nothing else is said.
   *
   * @return 0 or more
   */
  public int redirects() {
    return maxRedirects;
  }

  /**
   * Fetches a document and says where it was found.
   *
   * @param inquiry what is asked for
   * @param gate is asked before each request, and hears each answer
   * @return where it led; never throws for what a server does
   */
  public Trail follow(Inquiry inquiry, Gate gate) {
    try {
      return hops(inquiry, gate);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Trail(
          new Failed(Reason.INTERRUPTED, 0, "interrupted while waiting for a turn"),
          inquiry.url(),
          null);
    }
  }

  private Trail hops(Inquiry inquiry, Gate gate) throws InterruptedException {
    CanonicalUrl url = inquiry.url();
    CanonicalUrl movedTo = null;
    boolean forGood = true;
    Set<CanonicalUrl> asked = new HashSet<>();
    Deadline deadline = new Deadline(total);
    for (int hop = 0; hop <= inquiry.redirects() && !deadline.passed(); hop++) {
      if (!asked.add(url)) {
        return new Trail(new Failed(Reason.REDIRECT, 0, "redirects in a circle"), url, null);
      }
      switch (ask(url, inquiry, gate, deadline)) {
        case HttpExchange.Done done -> {
          return new Trail(moved(done.result(), movedTo), url, movedTo);
        }
        case HttpExchange.Redirect redirect -> {
          url = redirect.to();
          forGood &= redirect.permanent();
          movedTo = forGood ? url : movedTo;
        }
      }
    }
    Failed failed =
        deadline.passed()
            ? new Failed(Reason.TIMEOUT, 0, "deadline of " + total + " passed in redirects")
            : new Failed(Reason.REDIRECT, 0, "more than " + inquiry.redirects() + " redirects");
    return new Trail(failed, url, null);
  }

  private HttpExchange.Answer ask(CanonicalUrl url, Inquiry inquiry, Gate gate, Deadline deadline)
      throws InterruptedException {
    return switch (gate.enter(url)) {
      case Gate.Turn turn -> {
        try (turn) {
          HttpExchange.Answer answer =
              deadline.spend(left -> exchange.ask(url, inquiry, turn, left));
          hear(gate, url, answer);
          yield answer;
        }
      }
      case Gate.Later later -> new HttpExchange.Done(new FetchResult.RateLimited(0, later.delay()));
      case Gate.Closed closed -> new HttpExchange.Done(closed.result());
    };
  }

  private static void hear(Gate gate, CanonicalUrl url, HttpExchange.Answer answer) {
    switch (answer) {
      case HttpExchange.Redirect redirect ->
          gate.heard(url, redirect.permanent() ? 301 : 302, null);
      case HttpExchange.Done(FetchResult.RateLimited limited) ->
          gate.heard(url, limited.status(), limited.retryAfter());
      case HttpExchange.Done done -> gate.heard(url, done.result().status(), null);
    }
  }

  /** The time that the requests of one fetch may take; waiting for a turn does not count. */
  private static final class Deadline {
    private long left;

    Deadline(Duration total) {
      this.left = total.toNanos();
    }

    boolean passed() {
      return left <= 0;
    }

    HttpExchange.Answer spend(Request work) throws InterruptedException {
      long start = System.nanoTime();
      try {
        return work.apply(Duration.ofNanos(left));
      } finally {
        left -= System.nanoTime() - start;
      }
    }
  }

  /** A request that may take a bounded time. */
  @FunctionalInterface
  private interface Request {
    HttpExchange.Answer apply(Duration left) throws InterruptedException;
  }

  private static FetchResult moved(FetchResult result, @Nullable CanonicalUrl movedTo) {
    return result instanceof Fetched f && movedTo != null
        ? new Fetched(f.status(), f.url(), movedTo, f.robots(), f.head(), f.body())
        : result;
  }

  /** Closes all connections; bounded and idempotent. */
  @Override
  public void close() {
    exchange.close();
  }
}
