package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.testkit.contract.HandWrittenQueries;

@ExtendWith(SharedNode.class)
class HandWrittenQueriesTest {
  private static final List<HandWrittenQueries.Case> CASES = HandWrittenQueries.all();

  @Test
  void theStoreAnswersThem() {
    SoftAssertions softly = new SoftAssertions();
    try (OpenSearchStore store = SharedNode.emptyStore()) {
      store.save(
          IntStream.range(0, CASES.size())
              .mapToObj(i -> HandWrittenQueries.post(CASES.get(i), "p" + i))
              .toList());
      store.refresh();
      for (int i = 0; i < CASES.size(); i++) {
        HandWrittenQueries.Case one = CASES.get(i);
        String id = "p" + i;
        softly
            .assertThatCode(() ->
                assertThat(found(store, one.query()).contains(id))
                    .as("%.60s on %.60s", one.query(), one.text())
                    .isEqualTo(one.matches()))
            .doesNotThrowAnyException();
      }
    }
    softly.assertAll();
  }

  private static Set<String> found(OpenSearchStore store, String written) {
    Query query = QueryParser.parse(written, ZoneId.of(HandWrittenQueries.ZONE));
    MentionFilter filter = MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS).withQuery(query);
    SearchRequest all = new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, CASES.size());
    return store.search(all).hits().stream()
        .map(hit -> hit.post().post().nativeId())
        .collect(Collectors.toSet());
  }
}
