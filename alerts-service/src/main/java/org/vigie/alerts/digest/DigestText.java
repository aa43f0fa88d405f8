package org.vigie.alerts.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.alerts.writing.MentionCard;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.digest.Digest;

/**
 * A digest as plain text.
 *
 * @param digest the figures
 * @param team the readers' team
 * @param words the language
 */
record DigestText(Digest digest, Team team, Words words) {

  String text() {
    List<String> blocks = new ArrayList<>();
    blocks.add(
        words.say("digest.title", words.number(digest.week().week()))
            + "\n"
            + team.name()
            + " · "
            + DigestWriter.period(digest.week(), words));
    if (DigestWriter.unfinished(digest, team)) {
      blocks.add(words.say("digest.unfinished", words.moment(digest.generatedAt())));
    }
    if (digest.total() == 0) {
      blocks.add(words.say("digest.lead.none"));
    }
    digest.rows().forEach(row -> blocks.add(row(row)));
    String change = RowFigures.volumeChange(digest.total(), digest.totalBefore(), words);
    blocks.add(line("digest.total", words.number(digest.total()) + " · " + change));
    blocks.add(words.say("digest.method") + "\n" + String.join("\n", method(team, words)));
    blocks.add(
        words.say("digest.made", words.moment(digest.generatedAt()))
            + "\n"
            + words.say("digest.why", team.name())
            + "\n"
            + team.page(digest.week())
            + "\n");
    return String.join("\n\n", blocks);
  }

  private String row(Digest.Row row) {
    RowFigures figures = new RowFigures(row, digest, words);
    List<String> lines = new ArrayList<>();
    lines.add(row.name() + " (" + words.say("kind." + row.kind()) + ")");
    String copies = figures.copies().map(count -> " · " + count).orElse("");
    lines.add(
        line("digest.column.volume", figures.volume() + " · " + figures.volumeChange() + copies));
    String share = figures.shareChange().map(change -> " · " + change).orElse("");
    lines.add(
        line(
            "digest.column.share", figures.share() + " (" + figures.shareInterval() + ")" + share));
    String net =
        figures
            .net()
            .map(value ->
                value
                    + " ("
                    + figures.netInterval()
                    + ") · "
                    + figures.netSample()
                    + " · "
                    + figures.netChange())
            .orElse(words.say("digest.net.too-few") + " · " + figures.netSample());
    lines.add(line("digest.column.net", net));
    lines.addAll(new DigestPhrases(digest, team, words).lines(row));
    row.top()
        .forEach(
            post -> lines.add(new MentionCard(post, Set.of(row.entity()), team, words).text()));
    return String.join("\n", lines);
  }

  private String line(String key, String value) {
    return words.say("fact.line", words.say(key), value);
  }

  static List<String> method(Team team, Words words) {
    return List.of(
        words.say(
            "digest.method.volume",
            team.zone().getId(),
            words.number(RowFigures.ENOUGH_FOR_PERCENT)),
        words.say("digest.method.share"),
        words.say("digest.method.net", words.number(RowFigures.ENOUGH_FOR_SENTIMENT)),
        words.say("digest.method.model"),
        words.say(
            "digest.method.phrases",
            words.number(WeekPhrases.WEEKS_BEFORE),
            words.number(WeekPhrases.MOST_A_DAY)));
  }
}
