package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigie.domain.correction.Review;
import org.vigie.domain.correction.Reviews;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.ReviewPosition;

/** Reviews in a table. */
final class JdbcReviews implements Reviews {
  private final JdbcClient jdbc;

  JdbcReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Review> find(EntityId entity) {
    return jdbc.sql("select * from relevance_review where entity = :entity")
        .param("entity", entity.value())
        .query(JdbcReviews::read)
        .optional();
  }

  @Override
  public void save(Review review) {
    int known =
        write(
            "update relevance_review set taught = :taught, at_published = :published, at_post ="
                + " :post, posts_read = :read, counted = :counted, rejected = :rejected, done ="
                + " :done where entity = :entity",
            review);
    if (known == 0) {
      try {
        write(
            "insert into relevance_review"
                + " (entity, taught, at_published, at_post, posts_read, counted, rejected, done)"
                + " values (:entity, :taught, :published, :post, :read, :counted, :rejected,"
                + " :done)",
            review);
      } catch (DuplicateKeyException e) {
        // Another process reviews the same entity at the same time.
        save(review);
      }
    }
  }

  private int write(String sql, Review review) {
    ReviewPosition at = review.at();
    return jdbc.sql(sql)
        .param("entity", review.entity().value())
        .param("taught", review.taught())
        .param("published", at == null ? null : at.published().toEpochMilli())
        .param("post", at == null ? null : at.post().value())
        .param("read", review.read())
        .param("counted", review.counted())
        .param("rejected", review.rejected())
        .param("done", review.done())
        .update();
  }

  private static Review read(ResultSet row, int number) throws SQLException {
    return new Review(
        new EntityId(row.getString("entity")),
        row.getString("taught"),
        place(row),
        row.getLong("posts_read"),
        row.getLong("counted"),
        row.getLong("rejected"),
        row.getBoolean("done"));
  }

  private static @Nullable ReviewPosition place(ResultSet row) throws SQLException {
    @Nullable String post = row.getString("at_post");
    return post == null
        ? null
        : new ReviewPosition(Instant.ofEpochMilli(row.getLong("at_published")), new PostId(post));
  }
}
