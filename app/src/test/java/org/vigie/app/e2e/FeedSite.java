package org.vigie.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on loopback that serves posts as RSS feeds with validators. */
final class FeedSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch firstVisit = new CountDownLatch(1);
  private final AtomicInteger unconditional = new AtomicInteger();

  FeedSite(Map<String, List<SamplePosts.Item>> feeds) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    feeds.forEach((name, items) -> {
      byte[] body = rss(name, items).getBytes(StandardCharsets.UTF_8);
      server.createContext("/" + name + ".rss", exchange -> serve(exchange, body));
    });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  CountDownLatch firstVisit() {
    return firstVisit;
  }

  /** How often a whole feed was sent. */
  int bodiesSent() {
    return unconditional.get();
  }

  private void serve(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      firstVisit.countDown();
      String etag = "\"" + body.length + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      unconditional.incrementAndGet();
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private static String rss(String name, List<SamplePosts.Item> items) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<rss version=\"2.0\"><channel><title>").append(name).append("</title>");
    out.append("<link>https://example.org/</link><description>posts</description>\n");
    for (SamplePosts.Item item : items) {
      out.append("<item><guid isPermaLink=\"false\">").append(item.id()).append("</guid><link>");
      out.append("https://example.org/").append(name).append('/').append(item.id());
      out.append("</link><pubDate>")
          .append(
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  item.published().atOffset(ZoneOffset.UTC)));
      out.append("</pubDate><description>").append(escape(escape(item.text())));
      out.append("</description></item>\n");
    }
    return out.append("</channel></rss>\n").toString();
  }

  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
