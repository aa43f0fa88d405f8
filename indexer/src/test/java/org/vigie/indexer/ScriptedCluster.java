package org.vigie.indexer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A cluster that answers what a test wrote down, in order, and remembers what it was asked. */
public final class ScriptedCluster implements AutoCloseable {
  /** One request. */
  public record Asked(String line, String authorization, String body) {}

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final String scheme;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  private ScriptedCluster(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::answer);
    server.start();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public static ScriptedCluster plain() throws IOException {
    return new ScriptedCluster(HttpServer.create(anyPort(), 0), "http");
  }

  public static ScriptedCluster secured(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new ScriptedCluster(server, "https");
  }

  public URI url() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  public synchronized ScriptedCluster answers(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            authorization == null ? "" : authorization,
            body));
    Answer answer = answers.isEmpty() ? new Answer(500, "{}") : answers.remove();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
