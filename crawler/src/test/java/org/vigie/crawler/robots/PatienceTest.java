package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vigie.domain.source.HostState;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static HostState refused(HostState state, String url) {
    return Patience.refused(state, url, HOUR, NOW);
  }

  @Test
  void aRefusalIsAboutOneAddress() {
    HostState state = refused(refused(HostState.unknown("a.org"), "/a"), "/b");
    state = refused(refused(state, "/a"), "/a");
    assertThat(Patience.quiet(state, "/a", NOW)).isEqualTo(NOW.plus(HOUR));
    assertThat(Patience.quiet(state, "/b", NOW)).isEqualTo(NOW.plus(HOUR));
    assertThat(Patience.quiet(state, "/c", NOW)).isNull();
    assertThat(Patience.quiet(state, "/a", NOW.plus(HOUR))).isNull();
  }

  @Test
  void threeAddressesInARowConcernTheHostUntilOneAnswers() {
    HostState state = refused(refused(refused(HostState.unknown("a.org"), "/a"), "/b"), "/c");
    assertThat(Patience.quiet(state, "/d", NOW)).isEqualTo(NOW.plus(HOUR));
    Instant later = NOW.plus(HOUR);
    HostState again = Patience.refused(state, "/d", HOUR, later);
    assertThat(Patience.quiet(again, "/e", later)).isEqualTo(later.plus(HOUR));
    HostState answered = Patience.answered(again, "/a", later);
    assertThat(Patience.quiet(answered, "/e", later)).isNull();
    assertThat(Patience.quiet(answered, "/d", later)).isEqualTo(later.plus(HOUR));
    assertThat(Patience.quiet(refused(answered, "/f"), "/e", later)).isNull();
  }

  @Test
  void anAnswerBetweenTwoRefusalsEndsTheRow() {
    HostState state = refused(refused(HostState.unknown("a.org"), "/a"), "/b");
    state = refused(Patience.answered(state, "/x", NOW), "/c");
    assertThat(Patience.quiet(state, "/d", NOW)).isNull();
  }

  @Test
  void whatDoesNotSayForHowLongIsLeftAloneForLongerEachTime() {
    HostState state = HostState.unknown("a.org");
    Instant at = NOW;
    Duration last = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      state = Patience.refused(state, "/a", null, at);
      Duration wait = Duration.between(at, Patience.quiet(state, "/a", at));
      assertThat(wait).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofHours(24));
      last = wait;
      at = at.plus(wait);
    }
    assertThat(last).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void remembersABoundedNumberOfAddresses() {
    HostState state = HostState.unknown("a.org");
    for (int i = 0; i < 1_000; i++) {
      state = refused(state, "/" + i);
    }
    assertThat(state.refusals()).hasSize(64).containsKey("/999");
  }

  @Test
  void aRegisteredDomainIsThatOfThePublicList() {
    assertThat(Domains.of("www.blog.example.co.uk")).contains("*.example.co.uk");
    assertThat(Domains.of("example.org")).contains("*.example.org");
    assertThat(Domains.of("one.wordpress.com")).contains("*.wordpress.com");
    assertThat(Domains.of("127.0.0.1")).isEmpty();
    assertThat(Domains.of("[::1]")).isEmpty();
    assertThat(Domains.of("localhost")).isEmpty();
    assertThat(Domains.of("www.nothing.unknownsuffix")).isEmpty();
  }
}
