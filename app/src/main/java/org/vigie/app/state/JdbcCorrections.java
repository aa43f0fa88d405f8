package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;

/** Corrections in a table. A row never changes: each state is told by the numbers of its rows. */
final class JdbcCorrections implements Corrections {
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  JdbcCorrections(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void save(Correction correction) {
    try {
      replace(correction);
    } catch (DuplicateKeyException e) {
      // Somebody else corrects the same post at the same time; who comes last is right.
      save(correction);
    }
  }

  /** A row of its own number, so that the revision tells the new state. */
  private void replace(Correction correction) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("delete from relevance_correction where post = :post and entity = :entity")
          .param("post", correction.post().value())
          .param("entity", correction.entity().value())
          .update();
      jdbc.sql(
              "insert into relevance_correction (post, entity, relevant, content, lang, at, who)"
                  + " values (:post, :entity, :relevant, :content, :lang, :at, :who)")
          .param("post", correction.post().value())
          .param("entity", correction.entity().value())
          .param("relevant", correction.relevant())
          .param("content", correction.text())
          .param("lang", correction.language().tag())
          .param("at", Times.write(correction.at()))
          .param("who", correction.who())
          .update();
    });
  }

  @Override
  public List<Correction> all() {
    return jdbc.sql("select * from relevance_correction order by number")
        .query(JdbcCorrections::read)
        .list();
  }

  @Override
  public List<Correction> of(PostId post) {
    return jdbc.sql("select * from relevance_correction where post = :post order by number")
        .param("post", post.value())
        .query(JdbcCorrections::read)
        .list();
  }

  @Override
  public long revision() {
    return jdbc
        .sql("select number from relevance_correction order by number")
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .reduce(0, (sum, number) -> (sum + number) * FACTOR);
  }

  @Override
  public void forget(List<PostId> posts) {
    posts.forEach(post ->
        jdbc.sql("delete from relevance_correction where post = :post")
            .param("post", post.value())
            .update());
  }

  private static Correction read(ResultSet row, int number) throws SQLException {
    return new Correction(
        new PostId(row.getString("post")),
        new EntityId(row.getString("entity")),
        row.getBoolean("relevant"),
        row.getString("content"),
        new Language(row.getString("lang")),
        Times.read(row, "at"),
        row.getString("who"));
  }
}
