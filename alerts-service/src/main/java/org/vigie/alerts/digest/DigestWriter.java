package org.vigie.alerts.digest;

import java.time.Instant;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.post.Language;

/** Writes a digest as one page that serves as mail and as file, and as plain text. */
final class DigestWriter {
  private final Team team;

  /**
   * Makes a writer.
   *
   * @param team the readers' team
   */
  public DigestWriter(Team team) {
    this.team = team;
  }

  /**
   * Writes a digest.
   *
   * @param digest the figures
   * @param language French or English
   * @return the document
   */
  public DigestDocument write(Digest digest, Language language) {
    Words words = new Words(language, team.zone());
    return new DigestDocument(
        digest.week(),
        language,
        digest.generatedAt(),
        subject(digest, words),
        new DigestText(digest, team, words).text(),
        new DigestPage(digest, team, words).html());
  }

  private String subject(Digest digest, Words words) {
    String number = words.number(digest.week().week());
    return digest.rows().isEmpty()
        ? words.say("digest.subject.nobody", number, period(digest.week(), words))
        : words.say("digest.subject", number, headline(digest, words));
  }

  /** Says the most important figures of the first row, in one line. */
  static String headline(Digest digest, Words words) {
    Digest.Row first = digest.rows().getFirst();
    RowFigures figures = new RowFigures(first, digest, words);
    String volume = words.count("mentions", first.now().total());
    String line =
        digest.total() == 0 ? volume : words.say("digest.headline", volume, figures.share());
    return words.say("fact.line", first.name().replaceAll("[\\s\\p{Cc}]+", " "), line);
  }

  static String period(DigestWeek week, Words words) {
    return words.days(week.monday(), week.monday().plusDays(6));
  }

  static boolean unfinished(Digest digest, Team team) {
    Instant end = digest.week().end(team.zone());
    return digest.generatedAt().isBefore(end);
  }
}
