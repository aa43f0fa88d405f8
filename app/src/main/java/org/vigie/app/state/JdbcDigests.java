package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.Digests;
import org.vigie.domain.post.Language;

/** Digests in a table; their mails go into the outbox in the same transaction. */
final class JdbcDigests implements Digests {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JdbcOutbox outbox;

  JdbcDigests(JdbcClient jdbc, TransactionTemplate transactions, JdbcOutbox outbox) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public void save(DigestDocument digest, List<Notification> notifications) {
    transactions.executeWithoutResult(_ -> {
      int known =
          write(
              "update digest set generated_at = :generated, subject = :subject, text_body ="
                  + " :text, html_body = :html where week = :week and language = :language",
              digest);
      if (known == 0) {
        write(
            "insert into digest (week, language, generated_at, subject, text_body, html_body)"
                + " values (:week, :language, :generated, :subject, :text, :html)",
            digest);
      }
      outbox.add(notifications);
    });
  }

  private int write(String sql, DigestDocument digest) {
    return jdbc.sql(sql)
        .param("week", digest.week().toString())
        .param("language", digest.language().tag())
        .param("generated", Times.write(digest.generatedAt()))
        .param("subject", digest.subject())
        .param("text", digest.text())
        .param("html", digest.html())
        .update();
  }

  @Override
  public Optional<DigestDocument> find(DigestWeek week, Language language) {
    return jdbc.sql("select * from digest where week = :week and language = :language")
        .param("week", week.toString())
        .param("language", language.tag())
        .query(JdbcDigests::read)
        .optional();
  }

  @Override
  public List<DigestDocument> recent(int limit) {
    return jdbc.sql("select * from digest order by week desc, language desc limit :limit")
        .param("limit", limit)
        .query(JdbcDigests::read)
        .list();
  }

  private static DigestDocument read(ResultSet row, int number) throws SQLException {
    return new DigestDocument(
        DigestWeek.parse(row.getString("week")),
        new Language(row.getString("language")),
        Times.read(row, "generated_at"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"));
  }
}
