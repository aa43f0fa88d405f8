package org.vigie.indexer.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.opensearch.client.opensearch.core.search.Hit;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewPosition;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;
import org.vigie.indexer.mapping.PostDocument;

/**
 * Changes posts a page at a time. Each is written only in the place of the version that was read;
 * those that others changed meanwhile are read and changed once more, one by one.
 */
public final class ReviewWriter {
  private final ClusterCalls cluster;
  private final String alias;
  private final CorrectionWriter singly;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   * @param singly changes one post
   */
  public ReviewWriter(ClusterCalls cluster, String alias, CorrectionWriter singly) {
    this.cluster = cluster;
    this.alias = alias;
    this.singly = singly;
  }

  /** A post that is to be written in the place of the version that was read. */
  private record Change(AnalysedPost post, long sequence, long term) {
    PostId id() {
      return post.post().id();
    }

    BulkOperation operation() {
      return BulkOperation.of(o ->
          o.index(i ->
              i.id(id().value())
                  .ifSeqNo(sequence)
                  .ifPrimaryTerm(term)
                  .document(new PostDocument(post))));
    }
  }

  /**
   * Changes a page of posts.
   *
   * @param request which page
   * @param change what becomes of a post
   * @return what was read and written
   */
  public ReviewPage page(ReviewRequest request, UnaryOperator<AnalysedPost> change) {
    List<Hit<PostDocument>> hits = read(request);
    List<AnalysedPost> changed = new ArrayList<>();
    List<Change> batch = new ArrayList<>();
    long bytes = 0;
    for (Hit<PostDocument> hit : hits) {
      AnalysedPost before = Objects.requireNonNull(hit.source(), "source").post();
      AnalysedPost after = change.apply(before);
      if (!after.equals(before)) {
        batch.add(new Change(after, sequence(hit.seqNo()), sequence(hit.primaryTerm())));
        bytes += new PostDocument(after).estimatedBytes();
      }
      if (bytes > BulkWriter.LARGEST_REQUEST_BYTES) {
        changed.addAll(write(batch, change));
        batch.clear();
        bytes = 0;
      }
    }
    changed.addAll(write(batch, change));
    return new ReviewPage(hits.size(), changed, hits.size() < request.limit() ? null : end(hits));
  }

  private static long sequence(@Nullable Long number) {
    return Objects.requireNonNull(number, "sequence number");
  }

  private static ReviewPosition end(List<Hit<PostDocument>> hits) {
    return ReviewPosition.of(Objects.requireNonNull(hits.getLast().source(), "source").post());
  }

  private List<Hit<PostDocument>> read(ReviewRequest request) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(alias)
            .query(query(request))
            .size(request.limit())
            .seqNoPrimaryTerm(true)
            .sort(by(Fields.PUBLISHED, SortOrder.Desc), by(Fields.ID, SortOrder.Asc));
    ReviewPosition after = request.after();
    if (after != null) {
      search.searchAfter(
          FieldValue.of(after.published().toEpochMilli()), FieldValue.of(after.post().value()));
    }
    SearchRequest built = search.build();
    return cluster
        .call(
            "read of the posts on " + request.entity() + " in \"" + alias + "\"",
            client -> client.search(built, PostDocument.class))
        .hits()
        .hits();
  }

  private static Query query(ReviewRequest request) {
    FieldValue entity = FieldValue.of(request.entity().value());
    return Query.of(q ->
        q.bool(b ->
            b.filter(f ->
                    f.range(
                        r -> r.field(Fields.PUBLISHED).gte(JsonData.of(request.from().toString()))))
                .should(s -> s.term(t -> t.field(Fields.ENTITIES).value(entity)))
                .should(s -> s.term(t -> t.field(Fields.REJECTED).value(entity)))
                .minimumShouldMatch("1")));
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }

  private List<AnalysedPost> write(List<Change> batch, UnaryOperator<AnalysedPost> change) {
    if (batch.isEmpty()) {
      return List.of();
    }
    BulkRequest request =
        BulkRequest.of(b ->
            b.index(alias)
                .requireAlias(true)
                .operations(batch.stream().map(Change::operation).toList()));
    List<BulkResponseItem> items =
        cluster
            .call(
                "review of " + batch.size() + " posts in \"" + alias + "\"",
                client -> client.bulk(request))
            .items();
    List<AnalysedPost> written = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Change one = batch.get(i);
      if (items.get(i).error() == null) {
        written.add(one.post());
      } else {
        // A conflict, or a cluster that has too much to do: the patient way tells which.
        singly.change(one.id(), change).ifPresent(written::add);
      }
    }
    return written;
  }
}
