package org.vigie.indexer.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.PostDocument;
import org.vigie.indexer.mapping.WellFormed;

/**
 * Saves and deletes posts in requests of bounded size. A document's id is its post's, so saving
 * again replaces; the cluster answers after its log is on disk.
 */
public final class BulkWriter {
  static final long LARGEST_REQUEST_BYTES = 5L * 1024 * 1024;
  private static final int DELETED_AT_ONCE = 1_000;
  private static final int CONFLICT = 409;
  private static final int CONFLICTS = 3;
  private static final String GONE = "document_missing_exception";
  private static final String ADD_NAMES =
      """
      int at = ctx._source.models.indexOf(params.pending);
      if (at < 0 || ctx._source.provenance.contentHash != params.hash) {
        ctx.op = 'none';
      } else {
        ctx._source.names = params.names;
        ctx._source.namesByKind = params.keys;
        ctx._source.models[at] = params.model;
      }
      """;

  private final ClusterCalls cluster;
  private final String alias;

  /**
   * Makes it.
   *
   * @param cluster where the posts go
   * @param alias the name of their index
   */
  public BulkWriter(ClusterCalls cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /**
   * Saves posts.
   *
   * @param posts the posts
   * @throws StoreException when at least one could not be saved
   */
  public void save(List<AnalysedPost> posts) {
    List<PostDocument> request = new ArrayList<>();
    long bytes = 0;
    for (AnalysedPost post : posts) {
      PostDocument document = new PostDocument(post);
      if (bytes + document.estimatedBytes() > LARGEST_REQUEST_BYTES && !request.isEmpty()) {
        send(request);
        request.clear();
        bytes = 0;
      }
      request.add(document);
      bytes += document.estimatedBytes();
    }
    if (!request.isEmpty()) {
      send(request);
    }
  }

  /**
   * Deletes posts; those that are not kept are ignored.
   *
   * @param posts their identifiers
   * @throws StoreException when at least one could not be deleted
   */
  public void delete(List<PostId> posts) {
    for (int start = 0; start < posts.size(); start += DELETED_AT_ONCE) {
      List<PostId> batch = posts.subList(start, Math.min(posts.size(), start + DELETED_AT_ONCE));
      send(
          "deletion",
          batch.stream()
              .map(id -> BulkOperation.of(o -> o.delete(d -> d.id(id.value()))))
              .toList());
    }
  }

  /**
   * Adds the names that posts awaited, where they await them still.
   *
   * @param found the names by post
   * @throws StoreException when at least one could not be changed
   */
  public void addNames(List<NamesFound> found) {
    if (!found.isEmpty()) {
      send("names", found.stream().map(BulkWriter::update).toList());
    }
  }

  /** A script rather than a part of a document: what was edited or deleted since stays as it is. */
  private static BulkOperation update(NamesFound found) {
    Map<String, JsonData> values =
        Map.of(
            "hash", JsonData.of(WellFormed.of(found.contentHash())),
            "names", texts(found, Name::text),
            "keys", texts(found, Name::key),
            "model", JsonData.of(found.model()),
            "pending", JsonData.of(AnalysedPost.NAMES_PENDING));
    Script script = Script.of(s -> s.inline(i -> i.source(ADD_NAMES).params(values)));
    return BulkOperation.of(
        o -> o.update(u -> u.id(found.post().value()).retryOnConflict(CONFLICTS).script(script)));
  }

  private static JsonData texts(NamesFound found, Function<Name, String> text) {
    return JsonData.of(found.names().stream().map(text).map(WellFormed::of).toList());
  }

  private void send(List<PostDocument> documents) {
    send(
        "save",
        documents.stream()
            .map(document ->
                BulkOperation.of(o ->
                    o.index(i -> i.id(document.post().post().id().value()).document(document))))
            .toList());
  }

  /** Sends until all are done; what an overloaded cluster turned away is sent again alone. */
  private void send(String what, List<BulkOperation> operations) {
    List<BulkOperation> left = operations;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<BulkResponseItem> items = request(what, left).items();
      List<BulkOperation> again = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).error() != null && !isGone(items.get(i))) {
          refuseUnlessPassing(what, items.get(i), left.size());
          again.add(left.get(i));
        }
      }
      if (!again.isEmpty() && !cluster.pause(attempt)) {
        throw failure(what, again.size(), left.size(), "the cluster is overloaded");
      }
      left = again;
    }
  }

  private BulkResponse request(String what, List<BulkOperation> operations) {
    BulkRequest request =
        BulkRequest.of(b -> b.index(alias).requireAlias(true).operations(operations));
    return cluster.call(
        what + " of " + operations.size() + " posts in \"" + alias + "\"",
        client -> client.bulk(request));
  }

  private void refuseUnlessPassing(String what, BulkResponseItem item, int all) {
    ErrorCause error = Objects.requireNonNull(item.error());
    if (!ClusterCalls.passing(item.status())
        && !ClusterCalls.isClosed(error)
        && item.status() != CONFLICT) {
      String reason = ClusterCalls.reason(error);
      throw failure(what, 1, all, "post " + item.id() + " was refused: " + reason);
    }
  }

  /** What was deleted before a change reached it needs none. */
  private static boolean isGone(BulkResponseItem item) {
    ErrorCause error = item.error();
    return error != null && GONE.equals(error.type());
  }

  private StoreException failure(String what, int failed, int all, String reason) {
    return new StoreException(
        what + " of " + failed + " of " + all + " posts in \"" + alias + "\" failed: " + reason);
  }
}
