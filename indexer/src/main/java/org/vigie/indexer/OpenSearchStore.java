package org.vigie.indexer;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;
import org.vigie.domain.store.StoreException;
import org.vigie.domain.store.StoryArchive;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.IndexSetup;
import org.vigie.indexer.query.DocumentShares;
import org.vigie.indexer.query.FacetCounts;
import org.vigie.indexer.query.FilterCompiler;
import org.vigie.indexer.query.MentionCounts;
import org.vigie.indexer.query.PostSearch;
import org.vigie.indexer.query.StoredStories;
import org.vigie.indexer.query.WidePatterns;
import org.vigie.indexer.write.BulkWriter;
import org.vigie.indexer.write.CorrectionWriter;
import org.vigie.indexer.write.ReviewWriter;

/** The store of posts in an OpenSearch cluster. Safe for use by many threads. */
public final class OpenSearchStore implements MentionStore, MentionSeries, AutoCloseable {
  private final ClusterCalls cluster;
  private final String alias;
  private final BulkWriter writer;
  private final CorrectionWriter corrections;
  private final ReviewWriter reviews;
  private final PostSearch search;
  private final MentionCounts counts;
  private final FacetCounts facets;
  private final StoredStories stories;
  private final DocumentShares shares;

  private OpenSearchStore(
      ClusterCalls cluster, String alias, Function<AuthorName, AuthorPseudonym> pseudonyms) {
    FilterCompiler filters = new FilterCompiler(pseudonyms);
    this.cluster = cluster;
    this.alias = alias;
    this.writer = new BulkWriter(cluster, alias);
    this.corrections = new CorrectionWriter(cluster, alias);
    this.reviews = new ReviewWriter(cluster, alias, corrections);
    this.search = new PostSearch(cluster, alias, filters);
    this.counts = new MentionCounts(cluster, alias, filters);
    this.facets = new FacetCounts(cluster, alias, filters);
    this.stories = new StoredStories(cluster, alias);
    this.shares = new DocumentShares(cluster, alias, filters);
  }

  /**
   * Connects to a cluster, and makes or completes the index of posts. An index of an earlier
   * version is closed for a moment: for the application itself.
   *
   * @param settings which cluster
   * @param pseudonyms turns the name of {@code author:"Name"} into what is stored
   * @return the store
   * @throws StoreException when the cluster is out of reach or refuses
   */
  public static OpenSearchStore open(
      OpenSearchSettings settings, Function<AuthorName, AuthorPseudonym> pseudonyms) {
    return open(settings, pseudonyms, true);
  }

  /**
   * Connects to a cluster beside an application that may be running: makes the index of posts when
   * there is none, and uses one of an earlier version as it is.
   *
   * @param settings which cluster
   * @param pseudonyms turns the name of {@code author:"Name"} into what is stored
   * @return the store
   * @throws StoreException when the cluster is out of reach or refuses
   */
  public static OpenSearchStore openShared(
      OpenSearchSettings settings, Function<AuthorName, AuthorPseudonym> pseudonyms) {
    return open(settings, pseudonyms, false);
  }

  private static OpenSearchStore open(
      OpenSearchSettings settings,
      Function<AuthorName, AuthorPseudonym> pseudonyms,
      boolean upgrade) {
    ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings));
    try {
      new IndexSetup(cluster, settings).ensure(upgrade);
      return new OpenSearchStore(cluster, settings.postsAlias(), pseudonyms);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public void save(List<AnalysedPost> posts) {
    writer.save(posts);
  }

  @Override
  public void delete(List<PostId> posts) {
    writer.delete(posts);
  }

  @Override
  public SearchPage search(SearchRequest request) {
    return WidePatterns.named(request.filter().query(), () -> search.page(request));
  }

  @Override
  public Optional<AnalysedPost> find(PostId id) {
    return search.find(id);
  }

  @Override
  public List<AnalysedPost> at(CanonicalUrl url, int limit) {
    return search.at(url, limit);
  }

  @Override
  public void correct(PostId post, EntityId entity, boolean relevant) {
    var _ = corrections.change(post, found -> found.corrected(entity, relevant));
  }

  @Override
  public ReviewPage review(ReviewRequest request, UnaryOperator<AnalysedPost> change) {
    return reviews.page(request, change);
  }

  @Override
  public void addNames(List<NamesFound> found) {
    writer.addNames(found);
  }

  @Override
  public List<AnalysedPost> awaitingNames(Set<Language> languages, int limit) {
    return languages.isEmpty() ? List.of() : search.awaitingNames(languages, limit);
  }

  @Override
  public int countAwaitingNames(Set<Language> languages, int most) {
    return languages.isEmpty() ? 0 : search.countAwaitingNames(languages, most);
  }

  @Override
  public void refresh() {
    cluster.call(
        "refresh of \"" + alias + "\"", client -> client.indices().refresh(r -> r.index(alias)));
  }

  @Override
  public Map<EntityId, SentimentCounts> countByEntity(MentionFilter filter) {
    return WidePatterns.named(filter.query(), () -> counts.byEntity(filter));
  }

  @Override
  public Map<EntityId, SentimentCounts> copiesByEntity(MentionFilter filter) {
    return WidePatterns.named(filter.query(), () -> counts.copiesByEntity(filter));
  }

  @Override
  public List<SeriesPoint> series(MentionFilter filter, Step step, ZoneId zone) {
    return WidePatterns.named(filter.query(), () -> counts.series(filter, step, zone));
  }

  @Override
  public Map<EntityId, List<SeriesPoint>> seriesByEntity(
      MentionFilter filter, Step step, ZoneId zone) {
    return WidePatterns.named(filter.query(), () -> counts.seriesByEntity(filter, step, zone));
  }

  @Override
  public Facets facets(MentionFilter filter, Set<Facets.Part> parts) {
    return WidePatterns.named(filter.query(), () -> facets.of(filter, parts));
  }

  /**
   * Returns what is kept of stories.
   *
   * @return reads the same posts
   */
  public StoryArchive stories() {
    return stories;
  }

  /**
   * Returns what is known of how frequent words are.
   *
   * @return counts the same posts; knows nothing while the cluster is out of reach
   */
  public QueryShares shares() {
    return shares;
  }

  /** Ends the connection; calls that wait to be tried again fail. */
  @Override
  public void close() {
    cluster.close();
  }
}
