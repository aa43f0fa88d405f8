package org.vigie.indexer.write;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.IndexRequest;
import org.opensearch.client.opensearch.core.IndexResponse;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.PostDocument;

/**
 * Corrects posts that others may change or delete at the same time: a corrected post is written
 * only in the place of the version that was read, and read anew when there is a later one.
 */
public final class CorrectionWriter {
  private static final int ATTEMPTS = 10;

  private final ClusterCalls cluster;
  private final String alias;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   */
  public CorrectionWriter(ClusterCalls cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /**
   * Changes the latest version of a post.
   *
   * @param post the post; one that is not kept is ignored
   * @param change what becomes of it; asked again when others changed it meanwhile
   * @return the post as it was written; empty when nothing had to be
   * @throws StoreException when the cluster refuses or is out of reach, or when the post changed
   *     {@value #ATTEMPTS} times meanwhile
   */
  public Optional<AnalysedPost> change(PostId post, UnaryOperator<AnalysedPost> change) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      GetResponse<PostDocument> read =
          cluster.call(
              "read of post " + post + " in \"" + alias + "\"",
              client -> client.get(g -> g.index(alias).id(post.value()), PostDocument.class));
      PostDocument found = read.source();
      AnalysedPost changed = found == null ? null : change.apply(found.post());
      if (found == null || changed == null || changed.equals(found.post())) {
        return Optional.empty();
      }
      if (isWritten(changed, read)) {
        return Optional.of(changed);
      }
    }
    throw new StoreException(
        "correction of post " + post + " in \"" + alias + "\" failed: it changes too often");
  }

  /** Returns false when the post changed between reading and writing. */
  private boolean isWritten(AnalysedPost corrected, GetResponse<PostDocument> read) {
    IndexRequest<PostDocument> request =
        IndexRequest.of(i ->
            i.index(alias)
                .requireAlias(true)
                .id(corrected.post().id().value())
                .ifSeqNo(Objects.requireNonNull(read.seqNo()))
                .ifPrimaryTerm(Objects.requireNonNull(read.primaryTerm()))
                .document(new PostDocument(corrected)));
    try {
      IndexResponse _ =
          cluster.call(
              "correction of post " + corrected.post().id() + " in \"" + alias + "\"",
              client -> client.index(request));
      return true;
    } catch (StoreException e) {
      if (ClusterCalls.isConflict(e)) {
        return false;
      }
      throw e;
    }
  }
}
