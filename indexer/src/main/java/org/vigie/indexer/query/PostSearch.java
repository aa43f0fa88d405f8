package org.vigie.indexer.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.HitsMetadata;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;
import org.vigie.indexer.mapping.PostDocument;

/** Finds posts, a page at a time. */
public final class PostSearch {
  private final ClusterCalls cluster;
  private final String alias;
  private final FilterCompiler filters;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   * @param filters translates filters
   */
  public PostSearch(ClusterCalls cluster, String alias, FilterCompiler filters) {
    this.cluster = cluster;
    this.alias = alias;
    this.filters = filters;
  }

  /**
   * Searches.
   *
   * @param request what to find
   * @return the page
   */
  public SearchPage page(SearchRequest request) {
    Highlights highlights = new Highlights(request.filter().inflected());
    org.opensearch.client.opensearch.core.SearchRequest search =
        org.opensearch.client.opensearch.core.SearchRequest.of(s ->
            s.index(alias)
                .query(filters.compile(request.filter()))
                .from(request.offset())
                .size(request.limit())
                .sort(order(request.order()))
                .trackTotalHits(t -> t.enabled(true))
                .highlight(highlights.request()));
    SearchResponse<PostDocument> found =
        cluster.call(
            "search in \"" + alias + "\"", client -> client.search(search, PostDocument.class));
    return page(found.hits(), highlights);
  }

  /**
   * Finds one post.
   *
   * @param id its identifier
   * @return the post, those saved a moment ago included
   */
  public Optional<AnalysedPost> find(PostId id) {
    GetResponse<PostDocument> found =
        cluster.call(
            "read of post " + id + " in \"" + alias + "\"",
            client -> client.get(g -> g.index(alias).id(id.value()), PostDocument.class));
    return Optional.ofNullable(found.source()).map(PostDocument::post);
  }

  /**
   * Finds the posts at an address.
   *
   * @param url the address
   * @param limit how many at most
   * @return the posts, latest first
   */
  public List<AnalysedPost> at(CanonicalUrl url, int limit) {
    return latest("look-up of an address", term(Fields.URL, url.toString()), limit);
  }

  /**
   * Finds posts that await names.
   *
   * @param languages their languages
   * @param limit how many at most
   * @return the posts, latest first
   */
  public List<AnalysedPost> awaitingNames(Set<Language> languages, int limit) {
    return latest("look-up of posts without names", awaiting(languages), limit);
  }

  /**
   * Counts posts that await names.
   *
   * @param languages their languages
   * @param most where counting ends
   * @return how many, {@code most} at most
   */
  public int countAwaitingNames(Set<Language> languages, int most) {
    org.opensearch.client.opensearch.core.SearchRequest count =
        org.opensearch.client.opensearch.core.SearchRequest.of(s ->
            s.index(alias).query(awaiting(languages)).size(0).trackTotalHits(t -> t.count(most)));
    SearchResponse<Void> found =
        cluster.call(
            "count of posts without names in \"" + alias + "\"",
            client -> client.search(count, Void.class));
    return (int) Math.min(most, Objects.requireNonNull(found.hits().total(), "total").value());
  }

  private static Query awaiting(Set<Language> languages) {
    List<Query> either =
        languages.stream().map(language -> term(Fields.LANG, language.tag())).toList();
    Query awaiting = term(Fields.MODELS, AnalysedPost.NAMES_PENDING);
    return Query.of(q -> q.bool(b -> b.filter(awaiting).should(either).minimumShouldMatch("1")));
  }

  private List<AnalysedPost> latest(String what, Query query, int limit) {
    org.opensearch.client.opensearch.core.SearchRequest search =
        org.opensearch.client.opensearch.core.SearchRequest.of(
            s -> s.index(alias).query(query).size(limit).sort(order(SearchRequest.Order.NEWEST)));
    SearchResponse<PostDocument> found =
        cluster.call(
            what + " in \"" + alias + "\"", client -> client.search(search, PostDocument.class));
    return found.hits().hits().stream()
        .map(hit -> Objects.requireNonNull(hit.source(), "source").post())
        .toList();
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(FieldValue.of(value))));
  }

  private static SearchPage page(HitsMetadata<PostDocument> hits, Highlights highlights) {
    long total = Objects.requireNonNull(hits.total(), "total").value();
    return new SearchPage(total, hits.hits().stream().map(hit -> hit(hit, highlights)).toList());
  }

  private static SearchHit hit(Hit<PostDocument> hit, Highlights highlights) {
    PostDocument document = Objects.requireNonNull(hit.source(), "source");
    return new SearchHit(document.post(), highlights.read(hit.highlight()));
  }

  /** The identifier comes last, so that pages never repeat or skip posts of the same moment. */
  private static List<SortOptions> order(SearchRequest.Order order) {
    SortOptions id = by(Fields.ID, SortOrder.Asc);
    return switch (order) {
      case NEWEST -> List.of(by(Fields.PUBLISHED, SortOrder.Desc), id);
      case OLDEST -> List.of(by(Fields.PUBLISHED, SortOrder.Asc), id);
      case RELEVANCE ->
          List.of(
              SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))),
              by(Fields.PUBLISHED, SortOrder.Desc),
              id);
    };
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
