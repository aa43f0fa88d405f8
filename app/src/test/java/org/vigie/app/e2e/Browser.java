package org.vigie.app.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real headless browser, driven by the W3C WebDriver protocol; only what these tests need. */
final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String base;
  private final String session;

  /** Says whether the machine has a browser and its driver. */
  static boolean present() {
    return Stream.of("chromium", "chromedriver").allMatch(Browser::onPath);
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  Browser(Path profile, String language, int width) throws Exception {
    int port = freePort();
    Files.createDirectories(profile);
    driver =
        new ProcessBuilder("chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromedriver.log").toFile())
            .start();
    base = "http://127.0.0.1:" + port;
    awaitDriver();
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--accept-lang=" + language,
            "--window-size=" + width + ",1400",
            "--user-data-dir=" + Files.createDirectories(profile.resolve("profile")));
    JsonNode created =
        post(
            "/session",
            Map.of(
                "capabilities",
                Map.of(
                    "alwaysMatch",
                    Map.of(
                        "goog:chromeOptions",
                        Map.of("args", arguments),
                        "goog:loggingPrefs",
                        Map.of("browser", "ALL")))));
    session = "/session/" + created.path("value").path("sessionId").asString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitDriver() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      try {
        if (call("GET", "/status", null).path("value").path("ready").asBoolean()) {
          return;
        }
      } catch (IOException e) {
        boolean _ = new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
      }
    }
    throw new AssertionError("chromedriver does not answer");
  }

  /** Ends the browser itself; {@link #close} ends its driver. */
  void quit() throws Exception {
    call("DELETE", session, null);
  }

  void open(String url) throws Exception {
    post(session + "/url", Map.of("url", url));
  }

  void type(String css, String text) throws Exception {
    post(session + "/element/" + element(css) + "/value", Map.of("text", text));
  }

  void click(String css) throws Exception {
    post(session + "/element/" + element(css) + "/click", Map.of());
  }

  private String element(String css) throws Exception {
    return post(session + "/element", Map.of("using", "css selector", "value", css))
        .path("value")
        .path(ELEMENT)
        .asString();
  }

  JsonNode script(String script) throws Exception {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of()))
        .path("value");
  }

  String text(String css) throws Exception {
    return script(
            "return [...document.querySelectorAll('"
                + css
                + "')].map(e => e.innerText).join('\\n')")
        .asString();
  }

  /** What the browser complained of: scripts that failed, and what the content policy refused. */
  List<String> complaints() throws Exception {
    return post(session + "/se/log", Map.of("type", "browser"))
        .path("value")
        .valueStream()
        .filter(entry -> entry.path("level").asString().equals("SEVERE"))
        .map(entry -> entry.path("message").asString())
        .toList();
  }

  void screenshot(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    String png = call("GET", session + "/screenshot", null).path("value").asString();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  private JsonNode post(String path, Map<String, ?> body) throws Exception {
    return call("POST", path, JSON.writeValueAsString(body));
  }

  private JsonNode call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode answer =
        JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    JsonNode value = answer.path("value");
    if (value.isObject() && value.has("error")) {
      throw new AssertionError(path + ": " + value.path("message").asString());
    }
    return answer;
  }

  @Override
  public void close() {
    driver.destroy();
    driver.onExit().join();
  }
}
