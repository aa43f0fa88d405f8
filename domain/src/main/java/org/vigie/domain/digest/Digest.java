package org.vigie.domain.digest;

import java.time.Instant;
import java.util.List;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.SentimentCounts;

/**
 * The figures of a weekly report. It can be computed again from the store.
 *
 * @param week the week
 * @param generatedAt when it was computed
 * @param rows one a watched entity, the brand first, then by volume
 */
public record Digest(DigestWeek week, Instant generatedAt, List<Row> rows) {
  /** Copies the list. */
  public Digest {
    rows = List.copyOf(rows);
  }

  /**
   * One watched entity.
   *
   * @param entity its identifier
   * @param name its name
   * @param kind what it is
   * @param now this week's mentions
   * @param copies those of this week's mentions in posts that are copies of an earlier one
   * @param before the mentions of the week before
   * @param phrases what this week's mentions spoke of more than those of the weeks before, best
   *     first
   * @param top the week's most telling mentions, best first
   */
  public record Row(
      EntityId entity,
      String name,
      EntityKind kind,
      SentimentCounts now,
      SentimentCounts copies,
      SentimentCounts before,
      List<Phrase> phrases,
      List<AnalysedPost> top) {
    /** Copies the lists. */
    public Row {
      phrases = List.copyOf(phrases);
      top = List.copyOf(top);
    }

    /**
     * Adds the phrases of the week.
     *
     * @param found the phrases, best first
     * @return the same row with them
     */
    public Row withPhrases(List<Phrase> found) {
      return new Row(entity, name, kind, now, copies, before, found, top);
    }
  }

  /**
   * A phrase of the week.
   *
   * @param text as it is mostly written
   * @param mentions how many mentions use it, copies of a text counted once; 1 or more
   * @param example one of these
   */
  public record Phrase(String text, int mentions, PostId example) {}

  /**
   * Returns all mentions of the week.
   *
   * @return the sum over the rows
   */
  public long total() {
    return rows.stream().mapToLong(row -> row.now().total()).sum();
  }

  /**
   * Returns all mentions of the week before.
   *
   * @return the sum over the rows
   */
  public long totalBefore() {
    return rows.stream().mapToLong(row -> row.before().total()).sum();
  }
}
