package org.vigie.crawler.guest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.testkit.web.Request;

/** Many sites on one loopback port, told apart by the Host header. */
final class ScriptedNet implements AutoCloseable {
  /** Long enough for a second request to the same host to be seen beside the first. */
  private static final long LINGER_NANOS = 300_000;

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Site> sites;
  private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
  private final AtomicInteger served = new AtomicInteger();
  private final InstantSource clock;
  private final Consumer<Asked> seen;

  ScriptedNet(Map<String, Site> sites, InstantSource clock, Consumer<Asked> seen) {
    this.sites = sites;
    this.clock = clock;
    this.seen = seen;
    try {
      this.listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("scripted-net").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = read(new BufferedInputStream(socket.getInputStream()));
      if (request != null) {
        byte[] reply = answer(request);
        socket.getOutputStream().write(reply);
      }
    } catch (IOException e) {
      // The client went away, which is its right.
      return;
    }
  }

  private byte[] answer(Request request) {
    String host = request.header("Host").orElse("").split(":", 2)[0];
    AtomicInteger here = open.computeIfAbsent(host, _ -> new AtomicInteger());
    int beside = here.incrementAndGet();
    try {
      if (served.incrementAndGet() % 16 == 0) {
        LockSupport.parkNanos(LINGER_NANOS);
      }
      Site site = sites.get(host);
      Reply reply = site == null ? Reply.of(502) : site.answer(request, clock.instant());
      seen.accept(new Asked(clock.instant(), host, request, beside, reply));
      return bytes(reply);
    } finally {
      here.decrementAndGet();
    }
  }

  private static byte[] bytes(Reply reply) {
    if (reply.status() == 0) {
      return new byte[0];
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Scripted\r\n");
    reply
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (reply.status() != 304) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] first =
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        if (line.isEmpty()) {
          return new Request(lines.getFirst().split(" ", 3)[1], lines);
        }
        lines.add(line.toString());
        line.setLength(0);
      } else if (b != '\r') {
        line.append((char) b);
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
