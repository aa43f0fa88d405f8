package org.vigie.indexer;

import java.util.Collection;
import java.util.Map;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryShares;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.query.DocumentShares;
import org.vigie.indexer.query.FilterCompiler;

/**
 * A connection to a cluster for nothing but to know how frequent words are. Nothing is made there,
 * and nothing is sent before it is asked.
 */
public final class SharesConnection implements QueryShares, AutoCloseable {
  private final ClusterCalls cluster;
  private final QueryShares shares;

  private SharesConnection(ClusterCalls cluster, QueryShares shares) {
    this.cluster = cluster;
    this.shares = shares;
  }

  /**
   * Prepares a connection.
   *
   * @param settings which cluster
   * @return counts its posts; knows nothing while it is out of reach
   */
  public static SharesConnection to(OpenSearchSettings settings) {
    ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings));
    FilterCompiler words =
        new FilterCompiler(_ -> {
          throw new IllegalArgumentException("an author is no word to count");
        });
    return new SharesConnection(cluster, new DocumentShares(cluster, settings.postsAlias(), words));
  }

  @Override
  public Map<Query, Double> of(Collection<Query> parts) {
    return shares.of(parts);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
