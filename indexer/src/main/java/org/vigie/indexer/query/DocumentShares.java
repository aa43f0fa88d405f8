package org.vigie.indexer.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.opensearch.client.opensearch._types.aggregations.FiltersBucket;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryShares;
import org.vigie.indexer.client.ClusterCalls;

/**
 * Counts in how many of the kept posts parts of queries stand, many parts a request. It asks once
 * and does not wait long, {@value #LONGEST_MILLIS} ms for all requests together: of what has no
 * answer by then, and of a store of few posts, no share is known.
 */
public final class DocumentShares implements QueryShares {
  /** A share of fewer posts than these says nothing. */
  public static final int FEWEST_POSTS = 100;

  /** So many parts are counted at most; of further ones the share is not known. */
  public static final int MOST_PARTS = 1_000;

  private static final int REQUEST = 200;
  private static final int LONGEST_MILLIS = 2_000;
  private static final String NAME = "parts";

  private final ClusterCalls cluster;
  private final String alias;
  private final FilterCompiler filters;
  private final LongSupplier nanos;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   * @param filters translates parts
   */
  public DocumentShares(ClusterCalls cluster, String alias, FilterCompiler filters) {
    this(cluster, alias, filters, System::nanoTime);
  }

  DocumentShares(ClusterCalls cluster, String alias, FilterCompiler filters, LongSupplier nanos) {
    this.cluster = cluster;
    this.alias = alias;
    this.filters = filters;
    this.nanos = nanos;
  }

  @Override
  public Map<Query, Double> of(Collection<Query> parts) {
    List<Query> counted = parts.stream().distinct().limit(MOST_PARTS).toList();
    Map<Query, Double> shares = new HashMap<>();
    long begin = nanos.getAsLong();
    for (int from = 0; from < counted.size(); from += REQUEST) {
      List<Query> some = counted.subList(from, Math.min(counted.size(), from + REQUEST));
      Duration left = Duration.ofMillis(LONGEST_MILLIS).minusNanos(nanos.getAsLong() - begin);
      Optional<Map<Query, Double>> found = left.toMillis() > 0 ? ask(some, left) : Optional.empty();
      if (found.isEmpty()) {
        return shares;
      }
      shares.putAll(found.get());
    }
    return shares;
  }

  private Optional<Map<Query, Double>> ask(List<Query> parts, Duration longest) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(0)
                .timeout(longest.toMillis() + "ms")
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.enabled(true))
                .aggregations(
                    NAME,
                    a ->
                        a.filters(f ->
                            f.filters(
                                all -> all.array(parts.stream().map(filters::words).toList())))));
    return cluster
        .once(longest, client -> client.search(request, Void.class))
        .map(found -> shares(parts, found));
  }

  private static Map<Query, Double> shares(List<Query> parts, SearchResponse<Void> found) {
    long posts = Objects.requireNonNull(found.hits().total(), "total").value();
    if (found.timedOut() || posts < FEWEST_POSTS) {
      return Map.of();
    }
    List<FiltersBucket> counts =
        new ArrayList<>(
            Objects.requireNonNull(found.aggregations().get(NAME), NAME)
                .filters()
                .buckets()
                .array());
    Map<Query, Double> shares = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      shares.put(parts.get(i), (double) counts.get(i).docCount() / posts);
    }
    return shares;
  }
}
