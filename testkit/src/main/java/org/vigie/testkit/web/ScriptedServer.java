package org.vigie.testkit.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web server on a free loopback port. It answers each path as it was told to, with the exact
 * bytes that a test wants, and remembers every request; a path that it was not told about is 404.
 */
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private final Thread acceptor;

  private ScriptedServer(ServerSocket listener) {
    this.listener = listener;
    this.acceptor = Thread.ofVirtual().name("scripted-server").unstarted(this::accept);
  }

  /**
   * Starts a server.
   *
   * @return the running server
   */
  public static ScriptedServer start() {
    try {
      ScriptedServer server =
          new ScriptedServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
      server.acceptor.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells how a path is answered from now on.
   *
   * @param path the path with its query
   * @param answer the answer
   * @return this server
   */
  public ScriptedServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /**
   * Returns the address of a path.
   *
   * @param path the path with its query
   * @return the absolute address on 127.0.0.1
   */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
  }

  /**
   * Returns the requests for a path so far.
   *
   * @param path the path with its query
   * @return the requests, in order
   */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  /**
   * Returns all requests so far.
   *
   * @return the requests, in order
   */
  public List<Request> requests() {
    return List.copyOf(requests);
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
        requests.add(request);
        Answer missing = Answer.of(404, "nothing here");
        answers.getOrDefault(request.path(), missing).write(request, socket.getOutputStream());
      }
    } catch (IOException e) {
      // The client went away, which is its right.
      return;
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
      if (ends == 2) {
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        return new Request(
            lines.getFirst().split(" ", 3)[1],
            lines.stream().filter(line -> !line.isEmpty()).toList());
      }
    }
    return null;
  }

  /**
   * Stops at once; connections that are open are cut. When this returns, the port refuses new ones:
   * the operating system takes connections until the thread that waits for them has let go.
   */
  @Override
  public void close() {
    try {
      listener.close();
      acceptor.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
