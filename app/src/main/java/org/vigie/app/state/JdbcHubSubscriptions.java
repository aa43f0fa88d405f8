package org.vigie.app.state;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.HubSubscriptions;

/** Subscriptions at hubs in a table. */
final class JdbcHubSubscriptions implements HubSubscriptions {
  private final JdbcClient jdbc;

  JdbcHubSubscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<HubSubscription> all() {
    return jdbc.sql("select * from hub_subscription order by source")
        .query(JdbcHubSubscriptions::read)
        .list();
  }

  @Override
  public Optional<HubSubscription> of(SourceId source) {
    return jdbc.sql("select * from hub_subscription where source = :source")
        .param("source", source.value())
        .query(JdbcHubSubscriptions::read)
        .optional();
  }

  @Override
  public Optional<HubSubscription> byToken(String token) {
    return jdbc.sql("select * from hub_subscription where token = :token")
        .param("token", token)
        .query(JdbcHubSubscriptions::read)
        .optional();
  }

  @Override
  public void save(HubSubscription subscription) {
    if (update(subscription) == 0 && !insert(subscription)) {
      // Somebody else subscribed the same source meanwhile; the later word counts.
      update(subscription);
    }
  }

  private int update(HubSubscription subscription) {
    return write(
        "update hub_subscription set hub = :hub, topic = :topic, token = :token,"
            + " secret = :secret, asked_at = :asked, lease_until = :until, failures = :failures,"
            + " next_try = :next where source = :source",
        subscription);
  }

  private boolean insert(HubSubscription subscription) {
    try {
      write(
          "insert into hub_subscription (source, hub, topic, token, secret, asked_at,"
              + " lease_until, failures, next_try) values (:source, :hub, :topic, :token,"
              + " :secret, :asked, :until, :failures, :next)",
          subscription);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private int write(String sql, HubSubscription subscription) {
    return jdbc.sql(sql)
        .param("source", subscription.source().value())
        .param("hub", subscription.hub().toString())
        .param("topic", subscription.topic())
        .param("token", subscription.token())
        .param("secret", subscription.secret())
        .param("asked", Times.writeNullable(subscription.askedAt()))
        .param("until", Times.writeNullable(subscription.leaseUntil()))
        .param("failures", subscription.failures())
        .param("next", Times.write(subscription.nextTry()))
        .update();
  }

  @Override
  public void remove(SourceId source) {
    jdbc.sql("delete from hub_subscription where source = :source")
        .param("source", source.value())
        .update();
  }

  private static HubSubscription read(ResultSet row, int number) throws SQLException {
    return new HubSubscription(
        new SourceId(row.getString("source")),
        new CanonicalUrl(URI.create(row.getString("hub"))),
        row.getString("topic"),
        row.getString("token"),
        row.getString("secret"),
        Times.readNullable(row, "asked_at"),
        Times.readNullable(row, "lease_until"),
        row.getInt("failures"),
        Times.read(row, "next_try"));
  }
}
