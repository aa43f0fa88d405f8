package org.vigie.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;

/**
 * Counts for the filters beside a search; of languages, sources, topics and rejected entities the
 * 1,000 largest, of names the largest of each kind.
 */
public final class FacetCounts {
  private static final int LARGEST = 1_000;
  private static final Map<Facets.Part, String> FIELDS =
      Map.of(
          Facets.Part.LANGUAGES, Fields.LANG,
          Facets.Part.SOURCES, Fields.SOURCE,
          Facets.Part.TOPICS, Fields.TOPICS,
          Facets.Part.REJECTED, Fields.REJECTED);
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
   * @param parts what is wanted
   * @return the spread; the maps of what is not wanted are empty
   */
  public Facets of(MentionFilter filter, Set<Facets.Part> parts) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(0)
                .query(filters.compile(filter))
                .trackTotalHits(t -> t.enabled(true))
                .aggregations(aggregations(parts)));
    SearchResponse<Void> found =
        cluster.call("count in \"" + alias + "\"", client -> client.search(request, Void.class));
    return new Facets(
        Objects.requireNonNull(found.hits().total(), "total").value(),
        parts.contains(Facets.Part.MENTIONS) ? largestFirst(mentions.byEntity(filter)) : Map.of(),
        spread(found.aggregations(), Fields.LANG, Language::new),
        spread(found.aggregations(), Fields.SOURCE, SourceId::new),
        spread(found.aggregations(), Fields.TOPICS, TopicId::new),
        names(found.aggregations()),
        rejected(found.aggregations(), filter));
  }

  private static Map<String, Aggregation> aggregations(Set<Facets.Part> parts) {
    Map<String, Aggregation> wanted = new LinkedHashMap<>();
    FIELDS.forEach((part, field) -> {
      if (parts.contains(part)) {
        wanted.put(field, Aggregation.of(a -> a.terms(t -> t.field(field).size(LARGEST))));
      }
    });
    List<NameKind> kinds =
        parts.contains(Facets.Part.NAMES) ? List.of(NameKind.values()) : List.of();
    for (NameKind kind : kinds) {
      wanted.put(
          kind.key(),
          Aggregation.of(a ->
              a.terms(t ->
                  t.field(Fields.NAMES)
                      .size(Facets.NAMES_A_KIND)
                      .include(i -> i.regexp(kind.key() + ":.*")))));
    }
    return wanted;
  }

  private static Map<Name, Long> names(Map<String, Aggregate> found) {
    Map<Name, Long> names = new LinkedHashMap<>();
    for (NameKind kind : NameKind.values()) {
      names.putAll(spread(found, kind.key(), Name::parse));
    }
    return names;
  }

  /** A post may hold rejections that the filter does not mean. */
  private static Map<EntityId, Long> rejected(Map<String, Aggregate> found, MentionFilter filter) {
    Map<EntityId, Long> rejected = spread(found, Fields.REJECTED, EntityId::new);
    if (!filter.entities().isEmpty()) {
      rejected.keySet().retainAll(filter.entities());
    }
    return rejected;
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
    Aggregate aggregate = found.get(name);
    if (aggregate == null) {
      return spread;
    }
    for (StringTermsBucket bucket : aggregate.sterms().buckets().array()) {
      spread.put(key.apply(bucket.key()), bucket.docCount());
    }
    return spread;
  }
}
