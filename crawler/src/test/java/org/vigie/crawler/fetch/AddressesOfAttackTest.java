package org.vigie.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.testkit.SharedData;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No spelling, name, redirect or proxy leads to an address that is not public. */
@Timeout(120)
class AddressesOfAttackTest {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*|\\d):/{0,3}[^`\\s|)\\]]+[^`\\s|]*");
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final ScriptedServer server = ScriptedServer.start();
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static FetchResult fetch(String address, Resolver resolver) {
    try (Fetcher fetcher = new Fetcher(TestSettings.publicOnly(), () -> Instant.EPOCH, resolver)) {
      return CanonicalUrl.parse(address)
          .map(url -> fetcher.fetch(url, Validators.NONE, Gate.OPEN))
          .orElseGet(() -> new Refused(Refusal.BAD_ADDRESS, address));
    }
  }

  /** Every name leads to loopback, as the names of the collection do. */
  @Test
  void reachesNobodyByAnyAddressOfTheCollection() throws IOException {
    String text = Files.readString(SharedData.folder("hostile/ssrf").resolve("README.md"));
    List<String> tried = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      tried.add(matcher.group());
    }
    assertThat(tried).as("addresses in the collection").hasSizeGreaterThan(80);
    int port = server.uri("/").getPort();
    for (String address : tried) {
      for (String spelling :
          List.of(address, address.replaceAll(":(?:80|443|22|port)\\b", ":" + port))) {
        for (Optional<CanonicalUrl> url :
            List.of(CanonicalUrl.parse(spelling), canonicalizer.canonicalize(spelling))) {
          url.filter(u -> !isPublic(u))
              .ifPresent(u ->
                  assertThat(fetch(u.toString(), host -> List.of(LOOPBACK)))
                      .as(spelling)
                      .isInstanceOf(Refused.class));
        }
      }
    }
    assertThat(server.requests()).isEmpty();
  }

  /** A public address that is written out is nobody's to attack, and nothing for a test to ask. */
  private static boolean isPublic(CanonicalUrl url) {
    String host = url.host().replaceAll("[\\[\\]]", "");
    return host.matches("[1-9]\\d{0,2}(\\.\\d+){3}|.*:.*")
        && new AddressGuard(List.of()).permits(InetAddress.ofLiteral(host));
  }

  /** What is said of one host must not be done to another. */
  @Test
  void meansTheHostThatIsConnected() throws IOException {
    JsonNode cases =
        JsonMapper.builder()
            .build()
            .readTree(Files.readAllBytes(SharedData.folder("url").resolve("urltestdata.json")));
    int kept = 0;
    int agreed = 0;
    List<String> others = new ArrayList<>();
    for (JsonNode one : cases.values()) {
      String input = one.path("input").asString("");
      URI base = base(one.path("base").asString(""));
      for (CanonicalUrl url :
          Objects.requireNonNull(
              canonicalizer.canonicalize(input, base).map(List::of).orElse(List.of()))) {
        kept++;
        HttpUrl connected = HttpUrl.parse(url.toString());
        boolean refused =
            connected == null
                || (!isPublic(url)
                    && fetch(url.toString(), host -> List.of(LOOPBACK)).equals(bad(url)));
        if (!refused) {
          assertThat(url.host().replaceAll("[\\[\\]]", ""))
              .as(input)
              .satisfiesAnyOf(
                  host -> assertThat(host).isEqualTo(connected.host()),
                  host ->
                      assertThat(InetAddress.ofLiteral(host))
                          .isEqualTo(InetAddress.ofLiteral(connected.host())));
          boolean agrees = one.path("hostname").asString("").equals(connected.host());
          agreed += agrees || url.host().startsWith("[") ? 1 : 0;
          if (!agrees) {
            others.add(input + " is " + connected.host() + ", not " + one.path("hostname"));
          }
        }
      }
    }
    System.out.println(
        "whatwg: of "
            + cases.size()
            + " cases "
            + kept
            + " are web addresses to us; the host of "
            + agreed
            + " is that of the standard; others: "
            + others);
    // Known: a word beside the base that the standard takes for a host, Punycode that is none, and
    // a sharp s as the older rules for names read it.
    assertThat(kept).isGreaterThan(50);
    assertThat(others).hasSizeLessThanOrEqualTo(10);
  }

  private static Refused bad(CanonicalUrl url) {
    return new Refused(Refusal.BAD_ADDRESS, url.toString());
  }

  private static URI base(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return URI.create("about:blank");
    }
  }

  @Test
  void aNameThatChangesItsMindReachesNobody() {
    server.on("/", Answer.of(200, "secret"));
    AtomicInteger asked = new AtomicInteger();
    Resolver rebinding =
        host ->
            asked.getAndIncrement() % 2 == 0
                ? List.of(LOOPBACK)
                : List.of(InetAddress.ofLiteral("::1"));
    String address = "http://rebind.example:" + server.uri("/").getPort() + "/";
    for (int i = 0; i < 4; i++) {
      assertThat(fetch(address, rebinding)).isInstanceOf(Refused.class);
    }
    assertThat(asked).hasPositiveValue();
    assertThat(server.requests()).isEmpty();
  }

  /** The socket looks at the address itself, whatever was looked up before. */
  @Test
  void theSocketChecksTheAddressThatItConnectsTo() throws IOException {
    GuardedSockets sockets =
        new GuardedSockets(new AddressGuard(List.of()), host -> List.of(LOOPBACK));
    int port = server.uri("/").getPort();
    try (var socket = sockets.createSocket()) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> socket.connect(new java.net.InetSocketAddress(LOOPBACK, port), 1_000)))
          .isInstanceOf(GuardedSockets.RefusedAddressException.class);
    }
  }

  @Test
  void aRedirectToANameOfAPrivateAddressReachesNobody() {
    server.on("/", Answer.of(200, "secret"));
    int port = server.uri("/").getPort();
    server.on("/feed", Answer.of(302, "", "Location: http://inside.example:" + port + "/"));
    Resolver names =
        host ->
            List.of(
                InetAddress.ofLiteral(host.equals("inside.example") ? "127.0.0.2" : "127.0.0.1"));
    try (Fetcher fetcher =
        new Fetcher(
            TestSettings.loopback().forPrivate(List.of("127.0.0.1/32")),
            () -> Instant.EPOCH,
            names)) {
      CanonicalUrl url = CanonicalUrl.parse("http://out.example:" + port + "/feed").orElseThrow();
      assertThat(fetcher.fetch(url, Validators.NONE, Gate.OPEN)).isInstanceOf(Refused.class);
    }
    assertThat(server.requests("/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https", "socks"})
  void noProxyOfTheProcessStandsBetween(String kind) {
    server.on("/feed", Answer.of(200, "straight"));
    String host = kind + "ProxyHost";
    String port = kind + "ProxyPort";
    ScriptedServer proxy = ScriptedServer.start();
    System.setProperty(host, "127.0.0.1");
    System.setProperty(port, "" + proxy.uri("/").getPort());
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "" + proxy.uri("/").getPort());
    try (proxy;
        Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> Instant.EPOCH)) {
      FetchResult result =
          fetcher.fetch(new CanonicalUrl(server.uri("/feed")), Validators.NONE, Gate.OPEN);
      assertThat(((Fetched) result).body().size()).isEqualTo("straight".length());
      assertThat(proxy.requests()).isEmpty();
    } finally {
      List.of(host, port, "http.proxyHost", "http.proxyPort").forEach(System::clearProperty);
    }
  }
}
