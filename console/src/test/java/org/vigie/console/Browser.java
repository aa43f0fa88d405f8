package org.vigie.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A reader with cookies who follows no redirect by itself. */
final class Browser implements AutoCloseable {
  private final URI address;
  private final String languages;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(ConsoleServer server, String languages) {
    this.address = server.address();
    this.languages = languages;
  }

  /** Signs in with the password of the sample world. */
  static Browser signedIn(ConsoleServer server, String name, String languages) {
    Browser browser = new Browser(server, languages);
    String password = name.equals("ana") ? "analyst-secret" : "viewer-secret";
    browser.signIn(name, password);
    return browser;
  }

  HttpResponse<String> signIn(String name, String password) {
    return submit("/login", "/login", Map.of("username", name, "password", password));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  Document page(String path) {
    return Jsoup.parse(get(path, "Accept", "text/html").body(), address + path);
  }

  /** Posts a form with the token of a page, as a browser does. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    Element token = page(page).selectFirst("form[action$=" + action + "] input[name=_csrf]");
    return post(action, token == null ? "" : token.val(), fields);
  }

  HttpResponse<String> post(String action, String token, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(address.resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.setHeader("Accept-Language", languages).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
