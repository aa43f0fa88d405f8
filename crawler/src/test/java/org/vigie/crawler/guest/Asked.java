package org.vigie.crawler.guest;

import java.time.Instant;
import java.util.Optional;
import org.vigie.testkit.web.Request;

/**
 * A request as the sites saw it, with their answer.
 *
 * @param at when
 * @param host the host, without port
 * @param request the request
 * @param open requests that the host had open at that moment, this one included
 * @param reply the answer
 */
record Asked(Instant at, String host, Request request, int open, Reply reply) {
  String path() {
    return request.path();
  }

  String url() {
    return host + request.path();
  }

  boolean robots() {
    return request.path().equals("/robots.txt");
  }

  Optional<String> header(String name) {
    return request.header(name);
  }

  @Override
  public String toString() {
    return at
        + " "
        + url()
        + " → "
        + reply.status()
        + header("If-None-Match").map(tag -> " if not " + tag).orElse("")
        + header("If-Modified-Since").map(date -> " if since " + date).orElse("");
  }
}
