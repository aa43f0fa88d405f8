package org.vigie.crawler.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.domain.post.CanonicalUrl;

/** What a server gets back of the validators that it gave. */
class ValidatorsOverHttpTest {
  private static final String DATE = "Sat, 21 Nov 2026 10:00:00 GMT";

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private Fetcher fetcher;

  @BeforeEach
  void start() {
    server.start();
    fetcher =
        new Fetcher(
            CrawlerSettings.defaults("test", "https://example.org/")
                .forPrivate(List.of("127.0.0.0/8")),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "W/\"a b\"", "unquoted", "\"\"", "'single'", "\"a\\\"b\""})
  void getsItsValidatorsByteForByteAndAnswersWith304(String etag) {
    server.stubFor(
        get("/feed")
            .willReturn(ok("x").withHeader("ETag", etag).withHeader("Last-Modified", DATE)));
    server.stubFor(get("/feed").withHeader("If-None-Match", equalTo(etag)).willReturn(status(304)));
    FetchResult first = fetch(Validators.NONE);
    assertThat(first).isInstanceOf(FetchResult.Fetched.class);
    Validators given = ((FetchResult.Fetched) first).head().validators();
    assertThat(fetch(given)).isInstanceOf(FetchResult.NotModified.class);
    server.verify(
        1,
        getRequestedFor(urlEqualTo("/feed"))
            .withHeader("If-None-Match", equalTo(etag))
            .withHeader("If-Modified-Since", equalTo(DATE)));
  }

  @Test
  void getsNoValidatorThatItNeverGave() {
    server.stubFor(get("/feed").willReturn(ok("x").withHeader("Date", DATE)));
    FetchResult.Fetched first = (FetchResult.Fetched) fetch(Validators.NONE);
    fetch(first.head().validators());
    server.verify(
        2,
        getRequestedFor(urlEqualTo("/feed"))
            .withHeader("If-None-Match", absent())
            .withHeader("If-Modified-Since", absent()));
  }

  private FetchResult fetch(Validators validators) {
    CanonicalUrl url = CanonicalUrl.parse(server.url("/feed")).orElseThrow();
    return fetcher.fetch(url, validators, Gate.OPEN);
  }
}
