package org.vigie.indexer.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StorySize;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;

/** Counts the posts of stories. */
final class StorySizes {
  private static final String COPIES = "copies";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final Map<String, Aggregation> OF_A_STORY =
      Map.of(
          COPIES, Aggregation.of(a -> a.valueCount(v -> v.field(Fields.COPY_OF))),
          FIRST, Aggregation.of(a -> a.min(m -> m.field(Fields.PUBLISHED))),
          LAST, Aggregation.of(a -> a.max(m -> m.field(Fields.PUBLISHED))));

  private final ClusterCalls cluster;
  private final String alias;

  StorySizes(ClusterCalls cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  Map<PostId, StorySize> of(Collection<PostId> stories) {
    Map<PostId, StorySize> sizes = new HashMap<>();
    if (stories.isEmpty()) {
      return sizes;
    }
    SearchRequest request = request(stories.stream().map(PostId::value).distinct().toList());
    SearchResponse<Void> found =
        cluster.call(
            "count of stories in \"" + alias + "\"", client -> client.search(request, Void.class));
    Aggregate aggregate = Objects.requireNonNull(found.aggregations().get(Fields.STORY));
    for (StringTermsBucket bucket : aggregate.sterms().buckets().array()) {
      sizes.put(new PostId(bucket.key()), size(bucket));
    }
    return sizes;
  }

  private SearchRequest request(List<String> stories) {
    List<FieldValue> terms = stories.stream().map(FieldValue::of).toList();
    Query wanted = Query.of(q -> q.terms(t -> t.field(Fields.STORY).terms(v -> v.value(terms))));
    return SearchRequest.of(s ->
        s.index(alias)
            .size(0)
            .query(wanted)
            .aggregations(
                Fields.STORY,
                a ->
                    a.terms(t -> t.field(Fields.STORY).size(terms.size()))
                        .aggregations(OF_A_STORY)));
  }

  private static StorySize size(StringTermsBucket bucket) {
    return new StorySize(
        bucket.docCount(),
        Math.round(number(aggregate(bucket, COPIES).valueCount().value())),
        time(number(aggregate(bucket, FIRST).min().value())),
        time(number(aggregate(bucket, LAST).max().value())));
  }

  private static Aggregate aggregate(StringTermsBucket bucket, String name) {
    return Objects.requireNonNull(bucket.aggregations().get(name), name);
  }

  private static double number(@Nullable Double value) {
    return Objects.requireNonNull(value, "value");
  }

  private static Instant time(double millis) {
    return Instant.ofEpochMilli(Math.round(millis));
  }
}
