package org.vigie.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;

class StoreValuesTest {

  @Test
  void netSentimentCarriesItsSampleAndAnIntervalAroundIt() {
    NetSentiment net = new SentimentCounts(10, 20, 30).net();
    assertThat(net.sample()).isEqualTo(60);
    assertThat(net.value()).isEqualTo(1.0 / 3);
    assertThat(net.low()).isBetween(0.1, 0.2);
    assertThat(net.high()).isBetween(0.45, 0.55);
  }

  @Test
  void netSentimentOfOneDoesNotClaimCertainty() {
    NetSentiment net = new SentimentCounts(0, 0, 1).net();
    assertThat(net.value()).isOne();
    assertThat(net.low()).isLessThan(0);
    assertThat(SentimentCounts.NONE.net()).isEqualTo(new NetSentiment(0, -1, 1, 0));
  }

  @Test
  void addsCountsByClass() {
    SentimentCounts sum = new SentimentCounts(1, 2, 3).plus(new SentimentCounts(10, 20, 30));
    assertThat(sum.of(SentimentLabel.NEGATIVE)).isEqualTo(11);
    assertThat(sum.of(SentimentLabel.NEUTRAL)).isEqualTo(22);
    assertThat(sum.of(SentimentLabel.POSITIVE)).isEqualTo(33);
    assertThat(sum.total()).isEqualTo(66);
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "0,-1", "0,1001", "9500,501"})
  void refusesPagesOutOfRange(int offset, int limit) {
    assertThatThrownBy(
            () -> new SearchRequest(MentionFilter.ANY, SearchRequest.Order.NEWEST, offset, limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changesOnePartOfAFilterAtATime() {
    MentionFilter filter =
        MentionFilter.ANY
            .withQuery(new Query.Term("a"))
            .withEntities(Set.of(new EntityId("ovh")))
            .withSentiments(Set.of(SentimentLabel.NEGATIVE))
            .withSources(Set.of(new SourceId("forum")))
            .between(Instant.EPOCH, null)
            .within(MentionFilter.Scope.ALL_POSTS);
    assertThat(filter)
        .isEqualTo(
            new MentionFilter(
                new Query.Term("a"),
                Set.of(new EntityId("ovh")),
                Set.of(SentimentLabel.NEGATIVE),
                Set.of(),
                Set.of(new SourceId("forum")),
                Instant.EPOCH,
                null,
                MentionFilter.Scope.ALL_POSTS,
                false));
  }

  @Test
  void unknownSentimentsAreMentionsButSayNothing() {
    SentimentCounts counts = new SentimentCounts(1, 2, 3, 4);
    assertThat(counts.total()).isEqualTo(10);
    assertThat(counts.judged()).isEqualTo(6);
    assertThat(counts.net()).isEqualTo(new SentimentCounts(1, 2, 3).net());
    assertThat(counts.plus(SentimentCounts.only(SentimentLabel.UNKNOWN, 2)).unknown()).isEqualTo(6);
  }
}
