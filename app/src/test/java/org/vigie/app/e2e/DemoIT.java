package org.vigie.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as a new user meets it: one command, a console, an alert mail, charts. */
class DemoIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Pattern CONSOLE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){3}");
  private static final Path PICTURES =
      Path.of(System.getProperty("vigie.home"), "app/target/screens");

  @TempDir static Path folder;
  private static VigieProcess demo;
  private static String console;
  private static String password;

  @BeforeAll
  static void startDemo() throws Exception {
    demo =
        VigieProcess.start(
            folder, "demo", "--port", "0", "--data", folder.resolve("data").toString());
    await("the console is there", () -> demo.running().containsKey("console"));
    console = find(CONSOLE, demo.running().getProperty("console"));
    password = find(PASSWORD, demo.log());
    await("the alert is mailed", () -> demo.log().contains("event=mail-sent"));
  }

  @AfterAll
  static void stopDemo() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void healthIsPublicAndEverythingElseAsksForALogin() throws Exception {
    assertThat(get("actuator/health").body()).contains("UP");
    for (String page : List.of("", "mentions", "incidents", "mails", "sources", "digests")) {
      HttpResponse<String> answer = get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).contains("login");
    }
  }

  @Test
  void theSampleWorldIsSearchedFromTheCommandLineWhileItRuns() throws Exception {
    List<JsonNode> hits =
        VigieProcess.run(
                "search",
                "panne* OR outage",
                "--entity",
                "eolienne",
                "--sentiment",
                "negative",
                "--json",
                "--config",
                folder.resolve("data/config").toString(),
                "--data",
                folder.resolve("data").toString())
            .lines()
            .map(new JsonMapper()::readTree)
            .toList();
    assertThat(hits).hasSizeGreaterThan(5);
    assertThat(hits).extracting(hit -> hit.path("language").asString()).contains("fr", "en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void aPersonSignsInAndSeesChartsMentionsIncidentAndMail(String language) throws Exception {
    if (!Browser.present()) {
      System.out.println("skipped: chromium and chromedriver are not installed");
    }
    Assumptions.assumeTrue(Browser.present(), "chromium and chromedriver are not installed");
    try (Browser browser = new Browser(folder.resolve("browser-" + language), language, 1280)) {
      signIn(browser, language);
      see(browser, language, "overview", "");
      assertThat(browser.text("main")).contains("Éolienne");
      see(browser, language, "mentions", "mentions?q=panne*+OR+outage");
      assertThat(browser.text("main mark")).containsIgnoringCase("panne");
      assertThat(browser.script("return document.querySelectorAll('canvas').length").asInt())
          .isPositive();
      see(browser, language, "incidents", "incidents");
      browser.click("main a[href*='/incidents/']");
      browser.screenshot(PICTURES.resolve(language + "-incident.png"));
      assertThat(browser.text("main")).contains("Éolienne");
      see(browser, language, "mails", "mails");
      see(browser, language, "sources", "sources");
      see(browser, language, "digests", "digests");
      assertThat(browser.text("main a")).containsPattern("\\d+ mentions");
      browser.click("main a[href*='/digests/']");
      browser.screenshot(PICTURES.resolve(language + "-digest.png"));
      assertThat(browser.complaints()).isEmpty();
      browser.quit();
    }
  }

  private static void signIn(Browser browser, String language) throws Exception {
    browser.open(console + "login");
    assertThat(browser.script("return document.documentElement.lang").asString())
        .isEqualTo(language);
    browser.screenshot(PICTURES.resolve(language + "-login.png"));
    browser.type("input[name=username]", "admin");
    browser.type("input[name=password]", password);
    browser.click("form[action$='login'] button[type=submit]");
  }

  private static void see(Browser browser, String language, String name, String path)
      throws Exception {
    browser.open(console + path);
    browser.screenshot(PICTURES.resolve(language + "-" + name + ".png"));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(console + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in\n" + text).isTrue();
    return matcher.group();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      assertThat(demo.alive()).as(demo.log()).isTrue();
      assertThat(System.nanoTime()).as(what + "\n" + demo.log()).isLessThan(end);
      boolean _ = new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
    }
  }
}
