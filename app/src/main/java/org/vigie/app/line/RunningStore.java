package org.vigie.app.line;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.OpenSearchSettings;
import org.vigie.domain.query.ExpectedNames;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.SharesConnection;

/**
 * What a store that runs already knows of words, for checks that must not wait for one: it starts
 * none, and nothing that is wrong with it is a failure.
 */
public final class RunningStore implements AutoCloseable {
  private final @Nullable SharesConnection connection;
  private final List<String> names;

  private RunningStore(@Nullable SharesConnection connection, List<String> names) {
    this.connection = connection;
    this.names = names;
  }

  /**
   * Looks for one.
   *
   * @param config the configuration
   * @param data the data folder, which may be absent
   * @return the configured cluster, or the running application's; otherwise knows nothing
   */
  public static RunningStore find(VigieConfig config, Path data) {
    OpenSearchSettings settings = config.settings().opensearch();
    try {
      Optional<Cluster> running = Cluster.running(settings, data);
      return new RunningStore(
          running.map(one -> SharesConnection.to(one.client(settings))).orElse(null),
          config.entities().stream().flatMap(entity -> entity.names().stream()).toList());
    } catch (StoreException | UncheckedIOException e) {
      return none();
    }
  }

  /**
   * Makes one that knows nothing.
   *
   * @return without a connection
   */
  public static RunningStore none() {
    return new RunningStore(null, List.of());
  }

  /**
   * Returns what is known of some queries, and not how frequent the names of the watched are.
   *
   * @param queries the queries
   * @param words how words are cut
   * @return the same knowledge of words, with the shares beside it when a store runs
   */
  public QueryKnowledge about(Collection<ParsedQuery> queries, QueryKnowledge words) {
    return ExpectedNames.of(shares().about(queries, words), names);
  }

  /**
   * Returns what it knows of words.
   *
   * @return {@link QueryShares#UNKNOWN} when no store runs
   */
  public QueryShares shares() {
    return connection == null ? QueryShares.UNKNOWN : connection;
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
