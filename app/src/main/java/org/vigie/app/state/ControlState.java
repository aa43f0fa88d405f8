package org.vigie.app.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.correction.Reviews;
import org.vigie.domain.digest.Digests;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.SourceEvents;
import org.vigie.domain.source.SourceStates;

/** The open control state; its parts share one connection pool. */
public final class ControlState implements AutoCloseable {
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;
  private final SourceStates sources;

  private ControlState(HikariDataSource pool) {
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.batches = new JdbcTemplate(pool);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    this.sources = new JdbcSourceStates(jdbc, batches, transactions);
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param database which one
   * @return the open state
   * @throws StateException when it cannot be opened
   */
  public static ControlState open(Database database) {
    // H2 serves other processes of the same folder; nobody beyond this machine may reach it.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.username() == null ? "sa" : database.username());
    config.setPassword(database.password() == null ? "" : database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("control-state");
    try {
      HikariDataSource pool = new HikariDataSource(config);
      return migrated(pool, database);
    } catch (PoolInitializationException e) {
      throw new StateException("open control state " + database + " failed: " + e.getMessage(), e);
    }
  }

  private static ControlState migrated(HikariDataSource pool, Database database) {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:org/vigie/app/state/migration")
          .load()
          .migrate();
      return new ControlState(pool);
    } catch (FlywayException e) {
      pool.close();
      throw new StateException(
          "migrate control state " + database + " failed: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the cursors.
   *
   * @return how far each source has been read
   */
  public SourceStates sources() {
    return sources;
  }

  /**
   * Returns the events of sources.
   *
   * @return what happened to sources
   */
  public SourceEvents sourceEvents() {
    return new JdbcSourceEvents(jdbc);
  }

  /**
   * Returns the subscriptions at hubs.
   *
   * @return what hubs have promised to tell us
   */
  public HubSubscriptions hubs() {
    return new JdbcHubSubscriptions(jdbc);
  }

  /**
   * Returns the memory of hosts.
   *
   * @return what hosts and their robots.txt said
   */
  public HostStates hosts() {
    return new JdbcHostStates(jdbc, batches, transactions);
  }

  /**
   * Returns the pages that entries of sources link to.
   *
   * @return the pages that were fetched in the last days
   */
  public FetchedPages pages() {
    return new JdbcFetchedPages(jdbc);
  }

  /**
   * Returns the incidents.
   *
   * @return the incidents; saved with their notifications in one transaction
   */
  public Incidents incidents() {
    return new JdbcIncidents(jdbc, transactions, new JdbcOutbox(jdbc, transactions));
  }

  /**
   * Returns the outbox.
   *
   * @return the notifications on their way
   */
  public Outbox outbox() {
    return new JdbcOutbox(jdbc, transactions);
  }

  /**
   * Returns the digests.
   *
   * @return the digests that were written
   */
  public Digests digests() {
    return new JdbcDigests(jdbc, transactions, new JdbcOutbox(jdbc, transactions));
  }

  /**
   * Returns the accounts.
   *
   * @return who may sign in
   */
  public Accounts accounts() {
    return new JdbcAccounts(jdbc, transactions);
  }

  /**
   * Returns the corrections.
   *
   * @return what analysts said of mentions
   */
  public Corrections corrections() {
    return new JdbcCorrections(jdbc, transactions);
  }

  /**
   * Returns the reviews.
   *
   * @return how far kept posts were judged again
   */
  public Reviews reviews() {
    return new JdbcReviews(jdbc);
  }

  /**
   * Returns the settings that the application keeps for itself.
   *
   * @return the settings
   */
  public Settings settings() {
    return new Settings(jdbc, transactions);
  }

  /**
   * Ends all claims at once. Only for a process that knows to be the only one: after a kill the
   * claims of its former life would otherwise hold until their leases end.
   */
  public void releaseClaims() {
    jdbc.sql("delete from source_lease").update();
    jdbc.sql("update outbox set lease_until = null").update();
  }

  @Override
  public void close() {
    pool.close();
  }
}
