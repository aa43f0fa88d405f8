package org.vigie.crawler.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A hub on loopback that remembers what it was asked and answers as it is told. */
final class ScriptedHub implements AutoCloseable {
  final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** What it does before it answers. */
  volatile Consumer<Map<String, String>> before = form -> {};

  volatile int status = 202;

  ScriptedHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> form = new LinkedHashMap<>();
      for (String field : body.split("&")) {
        String[] parts = field.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      forms.add(form);
      before.accept(form);
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
      exchange.sendResponseHeaders(status, -1);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
