package org.vigie.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregate;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.vigie.indexer.client.ClusterCalls;

/**
 * Counts posts by combinations of values, exactly: the combinations are read page by page, so no
 * number of entities or intervals is too large for the cluster's limits.
 */
final class MentionTally {
  private static final String NAME = "tally";
  private static final int PAGE = 10_000;
  private final ClusterCalls cluster;
  private final String alias;

  MentionTally(ClusterCalls cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /** Reports each combination that has posts; the names of the sources are the keys' names. */
  void count(
      Query query,
      Map<String, CompositeAggregationSource> sources,
      Consumer<CompositeBucket> each) {
    Map<String, FieldValue> after = Map.of();
    do {
      CompositeAggregate page = page(query, sources, after);
      page.buckets().array().forEach(each);
      after = page.buckets().array().size() < PAGE ? Map.of() : page.afterKey();
    } while (!after.isEmpty());
  }

  private CompositeAggregate page(
      Query query, Map<String, CompositeAggregationSource> sources, Map<String, FieldValue> after) {
    List<Map<String, CompositeAggregationSource>> ordered = new ArrayList<>();
    sources.forEach((name, source) -> ordered.add(Map.of(name, source)));
    CompositeAggregation.Builder combinations =
        new CompositeAggregation.Builder().size(PAGE).sources(ordered);
    if (!after.isEmpty()) {
      combinations.after(after);
    }
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(0)
                .query(query)
                .aggregations(NAME, a -> a.composite(combinations.build())));
    return Objects.requireNonNull(
            cluster
                .call("count in \"" + alias + "\"", client -> client.search(request, Void.class))
                .aggregations()
                .get(NAME),
            NAME)
        .composite();
  }
}
