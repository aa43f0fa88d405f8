package org.vigie.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NetSentimentTest {

  @Test
  void isTheDifferenceOverAll() {
    NetSentiment net = new SentimentCounts(10, 60, 30).net();
    assertThat(net.value()).isCloseTo(0.2, within(1e-12));
    assertThat(net.sample()).isEqualTo(100);
    assertThat(net.low()).isCloseTo(0.077, within(0.01));
    assertThat(net.high()).isCloseTo(0.315, within(0.01));
  }

  @Test
  void nothingIsKnownOfNothing() {
    assertThat(SentimentCounts.NONE.net()).isEqualTo(new NetSentiment(0, -1, 1, 0));
  }

  @Test
  void oneMentionClaimsNoCertainty() {
    NetSentiment net = new SentimentCounts(1, 0, 0).net();
    assertThat(net.high()).isGreaterThan(0);
  }

  @Property
  void theIntervalHoldsTheValueAndStaysInRange(
      @ForAll @LongRange(max = 1_000_000) long negative,
      @ForAll @LongRange(max = 1_000_000) long neutral,
      @ForAll @LongRange(max = 1_000_000) long positive) {
    NetSentiment net = new SentimentCounts(negative, neutral, positive).net();
    assertThat(net.low()).isBetween(-1.0, net.value());
    assertThat(net.high()).isBetween(net.value(), 1.0);
  }
}
