package org.vigie.crawler.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.web.Request;

/** A bad guest breaks each check that judges a request; a check that cannot fail proves nothing. */
class JudgeTest {
  private static final String AGENT = "User-Agent: Vigie/1.0 (+https://vigie.example/bot)";
  private static final String GZIP = "Accept-Encoding: gzip";
  private static final Reply OK = Reply.page("x");

  private final Map<String, Site> sites = new HashMap<>();
  private final Tally tally = new Tally();
  private final Judge judge = new Judge(sites, tally);
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  private Site site(String host) {
    return sites.computeIfAbsent(host, Site::new);
  }

  private void ask(String url, Reply reply, String... headers) {
    ask(url, 1, reply, headers);
  }

  private void ask(String url, int open, Reply reply, String... headers) {
    int slash = url.indexOf('/');
    site(url.substring(0, slash));
    List<String> head = new ArrayList<>(List.of("GET " + url + " HTTP/1.1", AGENT, GZIP));
    head.addAll(List.of(headers));
    Request request = new Request(url.substring(slash), head);
    judge.saw(new Asked(now, url.substring(0, slash), request, open, reply));
  }

  private void wait(Duration time) {
    now = now.plus(time);
  }

  private void robots(String host) {
    ask(host + "/robots.txt", Reply.of(404));
    wait(Duration.ofSeconds(2));
  }

  private void broken(Check... checks) {
    for (Check check : Check.values()) {
      assertThat(tally.broken(check) > 0)
          .as(check.name())
          .isEqualTo(Set.of(checks).contains(check));
    }
  }

  @Test
  void aGoodGuestBreaksNothing() {
    robots("a.org");
    ask("a.org/f", OK.with("ETag", "\"1\""));
    wait(Duration.ofHours(20));
    ask("a.org/f", Reply.of(304), "If-None-Match: \"1\"");
    broken();
  }

  @Test
  void twoAtATimeWithoutAPause() {
    robots("a.org");
    ask("a.org/f", OK);
    ask("a.org/g", 2, OK);
    broken(Check.ONE_AT_A_TIME, Check.PAUSE);
  }

  @Test
  void aDelayIsBroken() {
    site("a.org").crawlDelay = Duration.ofHours(1);
    robots("a.org");
    ask("a.org/f", OK);
    broken(Check.CRAWL_DELAY);
  }

  @Test
  void robotsAreNotReadOrTooOften() {
    ask("a.org/f", OK);
    wait(Duration.ofHours(1));
    robots("a.org");
    robots("a.org");
    broken(Check.ROBOTS_FIRST, Check.ROBOTS_SPARED);
  }

  @Test
  void robotsAreOld() {
    robots("a.org");
    wait(Duration.ofHours(25));
    ask("a.org/f", OK);
    broken(Check.ROBOTS_FIRST);
  }

  @Test
  void robotsAreDownOrForbid() {
    site("b.org").disallowed = Set.of("/f");
    ask("a.org/robots.txt", Reply.of(503));
    robots("b.org");
    ask("a.org/f", OK);
    ask("b.org/f", OK);
    broken(Check.ROBOTS_DOWN, Check.DISALLOWED);
  }

  @Test
  void aRefusalIsNotHeard() {
    robots("a.org");
    ask("a.org/f", Reply.of(503, "Retry-After", "7200"));
    wait(Duration.ofHours(1));
    ask("a.org/f", OK);
    broken(Check.RETRY_AFTER);
  }

  @Test
  void aHostAndADomainAreNotLeftAlone() {
    for (String host : List.of("a.x.org", "b.x.org", "c.x.org")) {
      robots(host);
    }
    for (String host : List.of("a.x.org", "b.x.org", "c.x.org")) {
      for (String path : List.of("/f", "/g", "/h")) {
        ask(host + path, Reply.of(429, "Retry-After", "7200"));
        wait(Duration.ofSeconds(2));
      }
    }
    wait(Duration.ofMinutes(1));
    ask("a.x.org/i", OK);
    broken(Check.HOST_QUIET, Check.DOMAIN_QUIET);
  }

  @Test
  void theWaitsDoNotGrow() {
    robots("a.org");
    for (int i = 0; i < 3; i++) {
      ask("a.org/f", Reply.of(429));
      wait(Duration.ofMinutes(20));
    }
    broken(Check.BACKOFF);
  }

  @Test
  void validatorsAreLostChangedAndInvented() {
    robots("a.org");
    ask("a.org/f", OK.with("ETag", "W/\"1\""));
    ask("a.org/g", OK);
    wait(Duration.ofHours(1));
    ask("a.org/f", OK.with("ETag", "W/\"1\""));
    wait(Duration.ofHours(1));
    ask("a.org/f", OK, "If-None-Match: \"1\"");
    wait(Duration.ofHours(1));
    ask("a.org/g", OK, "If-Modified-Since: Mon, 02 Mar 2026 12:00:00 GMT");
    broken(Check.CONDITIONAL, Check.BYTE_FOR_BYTE, Check.NOT_INVENTED, Check.PAUSE);
  }

  @Test
  void whatIsFreshIsAskedForAgain() {
    site("a.org")
        .wishes
        .put(
            "/g",
            new Site.Wish(
                Duration.ofHours(12), Set.of(13), Set.of(DayOfWeek.TUESDAY), Site.Kind.OTHER));
    robots("a.org");
    ask("a.org/f", OK.with("Cache-Control", "max-age=21600"));
    wait(Duration.ofSeconds(2));
    ask("a.org/g", OK);
    wait(Duration.ofHours(1));
    ask("a.org/f", OK);
    wait(Duration.ofSeconds(2));
    ask("a.org/g", OK);
    broken(Check.FRESH, Check.TTL, Check.SKIP_HOURS);
    wait(Duration.ofHours(22));
    ask("a.org/g", OK);
    broken(Check.FRESH, Check.TTL, Check.SKIP_HOURS, Check.SKIP_DAYS);
  }

  @Test
  void theRhythmIsTooFastOrTooSlow() {
    site("a.org").wishes.put("/f", Site.Wish.of(Site.Kind.TWICE));
    site("a.org").wishes.put("/g", Site.Wish.of(Site.Kind.MONTHLY));
    robots("a.org");
    ask("a.org/f", OK);
    wait(Duration.ofMinutes(4));
    ask("a.org/f", OK);
    wait(Duration.ofSeconds(2));
    ask("a.org/g", OK);
    wait(Duration.ofHours(1));
    ask("a.org/g", OK);
    wait(Duration.ofHours(30));
    robots("a.org");
    ask("a.org/f", OK);
    broken(Check.FIVE_MINUTES, Check.DUPLICATE, Check.SLOW, Check.ONE_DAY);
  }

  @Test
  void whatIsGoneMovedOrFailingIsAskedForAgain() {
    robots("a.org");
    robots("b.org");
    ask("a.org/gone", Reply.of(410));
    wait(Duration.ofSeconds(2));
    ask("a.org/old", Reply.of(301, "Location", "http://b.org:8080/new"));
    wait(Duration.ofSeconds(2));
    ask("b.org/new", OK);
    wait(Duration.ofHours(1));
    ask("a.org/gone", Reply.of(410));
    wait(Duration.ofSeconds(2));
    ask("a.org/old", Reply.of(301, "Location", "http://b.org:8080/new"));
    for (int i = 0; i < 12; i++) {
      wait(Duration.ofHours(1));
      ask("a.org/bad", Reply.of(500));
    }
    broken(Check.GONE, Check.MOVED, Check.FAILING);
  }

  @Test
  void aMoveIsMisunderstood() {
    robots("a.org");
    robots("b.org");
    ask("a.org/now", Reply.of(302, "Location", "http://b.org/there"));
    wait(Duration.ofSeconds(2));
    ask("b.org/there", OK);
    wait(Duration.ofSeconds(2));
    ask("a.org/old", Reply.of(301, "Location", "http://b.org/new"));
    wait(Duration.ofSeconds(2));
    ask("b.org/new", Reply.of(404));
    wait(Duration.ofHours(2));
    ask("b.org/there", OK);
    wait(Duration.ofSeconds(2));
    ask("a.org/old", OK);
    broken(Check.TEMPORARY, Check.MOVED_BACK);
  }

  @Test
  void aRestartAsksAndARefreshDoesNot() {
    site("a.org").wishes.put("/g", Site.Wish.of(Site.Kind.REGULAR));
    robots("a.org");
    ask("a.org/f", OK);
    wait(Duration.ofSeconds(2));
    ask("a.org/g", OK);
    wait(Duration.ofHours(1));
    judge.restarted("a.org/f", now.plusSeconds(60));
    ask("a.org/f", OK);
    judge.manual("a.org/g", now);
    wait(Duration.ofHours(2));
    ask("a.org/g", OK);
    broken(Check.RESTART, Check.MANUAL);
  }

  @Test
  void aStrangerComes() {
    List<String> head =
        List.of("GET /robots.txt HTTP/1.1", "User-Agent: Mozilla/5.0", "Cookie: a=b");
    site("a.org");
    judge.saw(new Asked(now, "a.org", new Request("/robots.txt", head), 1, Reply.of(404)));
    broken(Check.USER_AGENT, Check.ACCEPT_ENCODING, Check.NO_COOKIES);
  }
}
