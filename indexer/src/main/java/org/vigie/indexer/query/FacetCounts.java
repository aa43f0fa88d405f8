package org.vigie.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;

/** Counts for the filters beside a search; of languages and sources the 1,000 largest. */
public final class FacetCounts {
  private static final int LARGEST = 1_000;
  private final ClusterCalls cluster;
  private final String alias;
  private final FilterCompiler filters;
  private final MentionCounts mentions;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   * @param filters translates filters
   */
  public FacetCounts(ClusterCalls cluster, String alias, FilterCompiler filters) {
    this.cluster = cluster;
    this.alias = alias;
    this.filters = filters;
    this.mentions = new MentionCounts(cluster, alias, filters);
  }

  /**
   * Counts.
   *
   * @param filter which mentions
   * @return the spread
   */
  public Facets of(MentionFilter filter) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(0)
                .query(filters.compile(filter))
                .trackTotalHits(t -> t.enabled(true))
                .aggregations(Fields.LANG, a -> a.terms(t -> t.field(Fields.LANG).size(LARGEST)))
                .aggregations(
                    Fields.SOURCE, a -> a.terms(t -> t.field(Fields.SOURCE).size(LARGEST))));
    SearchResponse<Void> found =
        cluster.call("count in \"" + alias + "\"", client -> client.search(request, Void.class));
    return new Facets(
        Objects.requireNonNull(found.hits().total(), "total").value(),
        largestFirst(mentions.byEntity(filter)),
        spread(found.aggregations(), Fields.LANG, Language::new),
        spread(found.aggregations(), Fields.SOURCE, SourceId::new));
  }

  private static Map<EntityId, SentimentCounts> largestFirst(
      Map<EntityId, SentimentCounts> counts) {
    List<Map.Entry<EntityId, SentimentCounts>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Map.Entry.comparingByValue(Comparator.comparingLong(SentimentCounts::total).reversed()));
    Map<EntityId, SentimentCounts> ordered = new LinkedHashMap<>();
    entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private static <K> Map<K, Long> spread(
      Map<String, Aggregate> found, String name, Function<String, K> key) {
    Map<K, Long> spread = new LinkedHashMap<>();
    Aggregate aggregate = Objects.requireNonNull(found.get(name), name);
    for (StringTermsBucket bucket : aggregate.sterms().buckets().array()) {
      spread.put(key.apply(bucket.key()), bucket.docCount());
    }
    return spread;
  }
}
