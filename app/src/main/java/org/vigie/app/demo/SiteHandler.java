package org.vigie.app.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP for the {@link Site}: GET and HEAD, with ETag and 304. */
final class SiteHandler implements HttpHandler {
  private static final int NO_BODY = -1;
  private final Site site;

  SiteHandler(Site site) {
    this.site = site;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_BAD_METHOD, NO_BODY);
        return;
      }
      Optional<Page> page = site.page(exchange.getRequestURI().getPath());
      if (page.isEmpty()) {
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_NOT_FOUND, NO_BODY);
      } else {
        answer(exchange, page.get());
      }
    }
  }

  private static void answer(HttpExchange exchange, Page page) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    String etag = page.etag();
    headers.set("ETag", etag);
    headers.set("Cache-Control", "no-cache");
    if (known(exchange.getRequestHeaders().getFirst("If-None-Match"), etag)) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_NOT_MODIFIED, NO_BODY);
      return;
    }
    headers.set("Content-Type", page.contentType());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'");
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(page.content().length));
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, page.content().length);
    exchange.getResponseBody().write(page.content());
  }

  private static boolean known(@Nullable String ifNoneMatch, String etag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(etag::equals);
  }
}
