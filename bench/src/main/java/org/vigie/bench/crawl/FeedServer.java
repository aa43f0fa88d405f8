package org.vigie.bench.crawl;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A web server of feeds as a process of its own, so that its memory and CPU time are not those of
 * the crawler. It answers every address of 127.0.0.0/8, each of which is a host to the crawler, and
 * nobody beyond this machine. The path of a feed is /feed-NUMBER; a conditional request is answered
 * 304 as often as it was told. Every robots.txt allows all.
 */
final class FeedServer {
  private static final int BACKLOG = 1_000;
  private static final String ROBOTS = "User-agent: *\nDisallow: /private\n";
  private static final String PATH = "GET /feed-";
  private static final String CONDITION = "if-none-match: \"";

  private final int feeds;
  private final int items;
  private final double unchanged;
  private final FeedWriter writer = new FeedWriter();

  private FeedServer(int feeds, int items, double unchanged) {
    this.feeds = feeds;
    this.items = items;
    this.unchanged = unchanged;
  }

  /**
   * Serves until its input ends, and prints its port first.
   *
   * @param args how many feeds there are, how many entries they have together, and the share of
   *     conditional requests answered 304
   * @throws IOException when it cannot listen
   */
  public static void main(String[] args) throws IOException {
    FeedServer server =
        new FeedServer(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Double.parseDouble(args[2]));
    try (ServerSocket listener = new ServerSocket();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      listener.bind(new InetSocketAddress("0.0.0.0", 0), BACKLOG);
      System.out.println(listener.getLocalPort());
      Thread.ofVirtual().start(() -> server.accept(listener, threads));
      // The process that started it holds the other end.
      System.in.transferTo(OutputStream.nullOutputStream());
      threads.shutdownNow();
    }
  }

  private void accept(ServerSocket listener, ExecutorService threads) {
    try {
      while (true) {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      // It was closed.
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (!socket.getInetAddress().isLoopbackAddress()) {
        return;
      }
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 2_048);
      OutputStream out = socket.getOutputStream();
      for (String head = head(in); head != null; head = head(in)) {
        out.write(answer(head));
      }
    } catch (IOException e) {
      // The client went away, which is its right.
      return;
    }
  }

  /** Reads a request without a body; null at the end of the connection. */
  private static @org.jspecify.annotations.Nullable String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.append((char) b);
      int length = head.length();
      if (b == '\n' && length > 3 && head.charAt(length - 3) == '\n') {
        return head.toString();
      }
    }
    return null;
  }

  private byte[] answer(String head) {
    if (!head.startsWith(PATH)) {
      return whole("200 OK", "text/plain", "", ROBOTS.getBytes(StandardCharsets.UTF_8));
    }
    int number = Integer.parseInt(head, PATH.length(), head.indexOf(' ', PATH.length()), 10);
    int known = head.toLowerCase(Locale.ROOT).indexOf(CONDITION);
    int from = known + CONDITION.length();
    int version = known < 0 ? 0 : Integer.parseInt(head, from, head.indexOf('"', from), 10);
    if (known >= 0 && ThreadLocalRandom.current().nextDouble() < unchanged) {
      return ("HTTP/1.1 304 Not Modified\r\nETag: \"" + version + "\"\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
    int next = version + 1;
    return whole(
        "200 OK",
        "application/rss+xml",
        "ETag: \"" + next + "\"\r\n",
        writer.feed(number, next, items / feeds + (number < items % feeds ? 1 : 0)));
  }

  private static byte[] whole(String status, String type, String headers, byte[] body) {
    byte[] head =
        ("HTTP/1.1 "
                + status
                + "\r\nContent-Type: "
                + type
                + "\r\n"
                + headers
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
