package org.vigie.alerts.digest;

import java.util.ArrayList;
import java.util.List;
import org.vigie.alerts.writing.Element;
import org.vigie.alerts.writing.Look;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.digest.Digest;

/**
 * What was spoken of in a week, each phrase with its count and a mention that uses it.
 *
 * @param digest the figures
 * @param team the readers' team
 * @param words the language
 */
record DigestPhrases(Digest digest, Team team, Words words) {

  /** Returns a section; nothing when there are no phrases. */
  List<Element> html() {
    List<Element> out = new ArrayList<>();
    for (Digest.Row row : digest.rows()) {
      if (!row.phrases().isEmpty()) {
        out.add(
            Element.of("p")
                .style(Look.TEXT + "margin:10px 0 2px 0;font-weight:600;")
                .text(row.name()));
        row.phrases().forEach(phrase -> out.add(line(phrase)));
      }
    }
    if (!out.isEmpty()) {
      out.addFirst(DigestPage.section(words.say("digest.phrases")));
    }
    return out;
  }

  private Element line(Digest.Phrase phrase) {
    return Element.of("div")
        .style(Look.TEXT)
        .add(
            Element.link(team.page(phrase.example()), phrase.text()).style(Look.LINK),
            Element.of("span").style(Look.SMALL).text(" · " + count(phrase)));
  }

  private String count(Digest.Phrase phrase) {
    return words.count("mentions", phrase.mentions());
  }

  /** Returns the lines of one row's phrases, which lead over to its mentions. */
  List<String> lines(Digest.Row row) {
    List<String> out = new ArrayList<>();
    if (!row.phrases().isEmpty()) {
      out.add(words.say("fact.line", words.say("digest.phrases"), "").strip());
    }
    for (Digest.Phrase phrase : row.phrases()) {
      out.add("- " + phrase.text() + " · " + count(phrase));
      out.add("  " + team.page(phrase.example()));
    }
    if (!row.phrases().isEmpty() && !row.top().isEmpty()) {
      out.add(words.say("fact.line", words.say("digest.top"), "").strip());
    }
    return out;
  }
}
