package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceEvents;

/** Events of sources in a table, numbered in the order in which they were recorded. */
final class JdbcSourceEvents implements SourceEvents {
  /** The last word on the health of each source. */
  private static final String STANDING =
      "select max(number) from source_event where kind <> 'MOVED' group by source";

  private final JdbcClient jdbc;

  JdbcSourceEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean record(SourceEvent event) {
    long known =
        jdbc.sql("select count(*) from source_event where id = :id")
            .param("id", event.id())
            .query(Long.class)
            .single();
    return known == 0 && insert(event);
  }

  private boolean insert(SourceEvent event) {
    try {
      jdbc.sql(
              "insert into source_event (id, source, kind, at, detail) values (:id, :source, :kind,"
                  + " :at, :detail)")
          .param("id", event.id())
          .param("source", event.source().value())
          .param("kind", event.kind().name())
          .param("at", Times.write(event.at()))
          .param("detail", event.detail())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      // Another process noticed the same a moment earlier.
      return false;
    }
  }

  @Override
  public List<SourceEvent> latest(int limit) {
    return jdbc.sql("select * from source_event order by at desc, number desc limit :limit")
        .param("limit", limit)
        .query(JdbcSourceEvents::read)
        .list();
  }

  @Override
  public List<SourceEvent> of(SourceId source, int limit) {
    return jdbc.sql(
            "select * from source_event where source = :source order by at desc, number desc limit"
                + " :limit")
        .param("source", source.value())
        .param("limit", limit)
        .query(JdbcSourceEvents::read)
        .list();
  }

  @Override
  public List<SourceEvent> since(Instant from, int limit) {
    return jdbc.sql("select * from source_event where at >= :from order by at, number limit :limit")
        .param("from", Times.write(from))
        .param("limit", limit)
        .query(JdbcSourceEvents::read)
        .list();
  }

  @Override
  public Map<SourceId, SourceEvent> standing() {
    return jdbc
        .sql("select * from source_event where number in (" + STANDING + ")")
        .query(JdbcSourceEvents::read)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(SourceEvent::source, Function.identity()));
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql(
            "delete from source_event where at < :before and kind <> 'MOVED' and number not in ("
                + STANDING
                + ")")
        .param("before", Times.write(before))
        .update();
  }

  private static SourceEvent read(ResultSet row, int number) throws SQLException {
    return new SourceEvent(
        row.getString("id"),
        new SourceId(row.getString("source")),
        SourceEvent.Kind.valueOf(row.getString("kind")),
        Times.read(row, "at"),
        row.getString("detail"));
  }
}
