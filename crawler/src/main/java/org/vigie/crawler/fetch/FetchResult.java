package org.vigie.crawler.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;

/** What became of a fetch. */
public sealed interface FetchResult {

  /**
   * Returns the status of the last answer.
   *
   * @return the status, 100 to 599; 0 when there was no answer
   */
  int status();

  /**
   * A document was read whole.
   *
   * @param status the status, 200 to 299
   * @param url where it was found, after redirects
   * @param movedTo where the server says that it lives from now on; null when it did not move for
   *     good
   * @param robots what robots.txt says of it
   * @param head what the head of the answer says
   * @param body the document, decompressed
   */
  record Fetched(
      int status,
      CanonicalUrl url,
      @Nullable CanonicalUrl movedTo,
      RobotsVerdict robots,
      AnswerHead head,
      Body body)
      implements FetchResult {}

  /**
   * The document is what it was.
   *
   * @param status 304
   * @param head what the head of the answer says
   */
  record NotModified(int status, AnswerHead head) implements FetchResult {}

  /**
   * The server, or our own politeness, asks for patience.
   *
   * @param status 429, 503 or 403; 0 when no request was made because of a long crawl-delay
   * @param retryAfter how long to wait; null when the server does not say
   */
  record RateLimited(int status, @Nullable Duration retryAfter) implements FetchResult {}

  /**
   * The document is gone for good.
   *
   * @param status 410
   */
  record Gone(int status) implements FetchResult {}

  /**
   * We refuse to ask.
   *
   * @param reason why
   * @param subject the address that was refused
   */
  record Refused(Refusal reason, String subject) implements FetchResult {
    @Override
    public int status() {
      return 0;
    }
  }

  /**
   * It did not work; it may work later.
   *
   * @param reason why
   * @param status the status; 0 when there was no answer
   * @param detail more for a log
   */
  record Failed(Reason reason, int status, String detail) implements FetchResult {}

  /** Why we do not ask. */
  enum Refusal {
    /** The address leads into a network that is not public. */
    PRIVATE_ADDRESS,
    /** It is not http or https, or not an address at all. */
    BAD_ADDRESS,
    /** The site's robots.txt forbids it. */
    ROBOTS,
    /** The reading has used up its requests. */
    BUDGET;

    /**
     * Returns the refusal as a metric label.
     *
     * @return the label, such as "private_address"
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a fetch failed. */
  enum Reason {
    /** The name of the host is not known. */
    DNS,
    /** No connection could be opened. */
    CONNECT,
    /** The server's certificate or protocol is not acceptable. */
    TLS,
    /** The deadline passed. */
    TIMEOUT,
    /** The body is larger than allowed. */
    TOO_LARGE,
    /** Too many redirects, or a redirect to nowhere. */
    REDIRECT,
    /** The connection broke, or the answer is no HTTP. */
    PROTOCOL,
    /** 401 and the like: a login is needed. */
    UNAUTHORIZED,
    /** 403 or 451. */
    FORBIDDEN,
    /** 404. */
    NOT_FOUND,
    /** Another status from 400 to 499. */
    CLIENT_ERROR,
    /** A status from 500. */
    SERVER_ERROR,
    /** A status that makes no sense here. */
    UNEXPECTED_STATUS,
    /** The site's robots.txt could not be read, so nothing else is asked of it. */
    ROBOTS_UNREACHABLE,
    /** The process is stopping. */
    INTERRUPTED;

    /**
     * Returns the reason as a metric label.
     *
     * @return the label, such as "too_large"
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
