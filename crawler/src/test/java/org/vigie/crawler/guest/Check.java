package org.vigie.crawler.guest;

/** The rules of a good guest, each a check of the referee. */
enum Check {
  ONE_AT_A_TIME("never more than one request at a time a host"),
  PAUSE("a pause between two requests to a host"),
  CRAWL_DELAY("a crawl-delay kept, whether 10 seconds, an hour or 3 days"),
  ROBOTS_FIRST("robots.txt asked before anything else of a host, and believed for a day at most"),
  ROBOTS_SPARED("robots.txt not asked again while its answer holds, nor soon while it fails"),
  ROBOTS_DOWN("nothing asked while robots.txt answers 5xx, 429 or nothing, for less than 30 days"),
  DISALLOWED("a disallowed path never asked"),
  RETRY_AFTER("no request before a Retry-After of a 429, 503 or 403 ended"),
  HOST_QUIET("three addresses in a row refused: the whole host left alone"),
  DOMAIN_QUIET("three hosts in a row refused: the registered domain left alone"),
  BACKOFF("a 429 without Retry-After: each wait longer than the one before"),
  CONDITIONAL("no unconditional request after the first where a validator was given"),
  BYTE_FOR_BYTE("validators returned byte for byte, to the address that gave them"),
  NOT_INVENTED("no validator sent where none was given"),
  FRESH("max-age and Expires kept, up to a day"),
  TTL("the ttl of a feed kept"),
  SKIP_HOURS("the skipHours of a feed kept"),
  SKIP_DAYS("the skipDays of a feed kept"),
  FIVE_MINUTES("no address asked twice within five minutes"),
  ONE_DAY("a source that may be read is read within a day, plus what it forbids itself"),
  GONE("an address that is gone (410) asked no more"),
  MOVED("the old address of a permanent move not asked again"),
  TEMPORARY("a temporary move followed from its old address each time"),
  MOVED_BACK("a move whose target is lost forgotten, and the old address asked again"),
  FAILING("an address that keeps failing asked about once a day"),
  RESTART("nothing asked after a restart that was not due"),
  MANUAL("a manual refresh asked at once where nothing forbids it"),
  DUPLICATE("an address that is configured twice asked by one source only"),
  NO_HERD("no ten minutes with more than a twentieth of all sources"),
  FAST("new posts of fast feeds found within five minutes (median)"),
  SLOW("feeds with a post a month asked about once a day"),
  USER_AGENT("an honest User-Agent with a contact"),
  ACCEPT_ENCODING("compression accepted"),
  NO_COOKIES("no cookie returned"),
  LOGGED("every request in the log of decisions");

  private final String text;

  Check(String text) {
    this.text = text;
  }

  /** The check in words. */
  String text() {
    return text;
  }
}
