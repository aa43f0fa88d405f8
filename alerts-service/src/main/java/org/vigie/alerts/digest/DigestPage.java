package org.vigie.alerts.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.alerts.writing.Element;
import org.vigie.alerts.writing.Look;
import org.vigie.alerts.writing.MailPage;
import org.vigie.alerts.writing.MentionCard;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.mention.AnalysedPost;

/**
 * A digest as an HTML page.
 *
 * @param digest the figures
 * @param team the readers' team
 * @param words the language
 */
record DigestPage(Digest digest, Team team, Words words) {
  private static final String ACCENT = "#0b5cad";
  private static final String OTHERS = "#8b96a5";

  String html() {
    List<Element> body = new ArrayList<>();
    body.add(
        Element.of("div")
            .style(Look.SMALL)
            .text(team.name() + " · " + DigestWriter.period(digest.week(), words)));
    String title = words.say("digest.title", words.number(digest.week().week()));
    body.add(Element.of("h1").style(Look.TITLE).text(title));
    if (DigestWriter.unfinished(digest, team)) {
      body.add(paragraph("digest.unfinished", words.moment(digest.generatedAt())));
    }
    if (digest.total() == 0) {
      body.add(paragraph("digest.lead.none"));
    }
    body.add(section(words.say("digest.figures")));
    body.add(figures());
    body.addAll(new DigestPhrases(digest, team, words).html());
    body.add(section(words.say("digest.top")));
    digest.rows().forEach(row -> body.addAll(top(row)));
    return new MailPage(title, ACCENT, body, footer()).html(words);
  }

  private Element paragraph(String key, Object... arguments) {
    return Element.of("p").style(Look.TEXT + "margin:8px 0 0 0;").text(words.say(key, arguments));
  }

  static Element section(String text) {
    return Element.of("h2").style(Look.SECTION).text(text);
  }

  private Element figures() {
    Element table = Element.layoutTable().style("border-collapse:collapse;");
    Element head = Element.of("tr");
    for (String column : List.of("entity", "volume", "share", "net")) {
      head.add(
          Element.of("th")
              .attribute("align", "left")
              .style(Look.SMALL + "padding:0 10px 6px 0;border-bottom:1px solid #aab3bf;")
              .text(words.say("digest.column." + column)));
    }
    table.add(head);
    digest.rows().forEach(row -> table.add(row(row)));
    return table.add(total());
  }

  private Element row(Digest.Row row) {
    RowFigures figures = new RowFigures(row, digest, words);
    Element volume = cell().add(value(figures.volume()), note(figures.volumeChange()));
    figures.copies().ifPresent(copies -> volume.add(note(copies)));
    Element share =
        cell()
            .add(
                value(figures.share()),
                bar(figures.shareNow(), row.kind()),
                note(figures.shareInterval()));
    figures.shareChange().ifPresent(change -> share.add(note(change)));
    Element net = cell();
    if (figures.net().isPresent()) {
      net.add(
          value(figures.net().get()),
          note(figures.netInterval()),
          note(figures.netSample()),
          note(figures.netChange()));
    } else {
      net.add(note(words.say("digest.net.too-few")), note(figures.netSample()));
    }
    return Element.of("tr")
        .add(
            cell().add(value(row.name()), note(words.say("kind." + row.kind()))),
            volume,
            share,
            net);
  }

  private Element total() {
    String change = RowFigures.volumeChange(digest.total(), digest.totalBefore(), words);
    return Element.of("tr")
        .add(
            cell().add(note(words.say("digest.total"))),
            cell().add(value(words.number(digest.total())), note(change)),
            cell(),
            cell());
  }

  private static Element cell() {
    return Element.of("td")
        .attribute("valign", "top")
        .style(Look.TEXT + "padding:8px 10px 8px 0;border-bottom:1px solid #e4e8ed;");
  }

  private static Element value(String text) {
    return Element.of("div").style("font-weight:600;").text(text);
  }

  private static Element note(String text) {
    return Element.of("div").style(Look.SMALL).text(text);
  }

  private static Element bar(double share, EntityKind kind) {
    String colour = kind == EntityKind.BRAND ? ACCENT : OTHERS;
    long filled = Math.round(100 * share);
    return Element.of("div")
        .style("width:90px;height:6px;margin:3px 0;background:#e4e8ed;font-size:0;line-height:0;")
        .add(
            Element.of("div").style("width:" + filled + "%;height:6px;background:" + colour + ";"));
  }

  private List<Element> top(Digest.Row row) {
    List<Element> out = new ArrayList<>();
    out.add(
        Element.of("p").style(Look.TEXT + "margin:14px 0 8px 0;font-weight:600;").text(row.name()));
    for (AnalysedPost post : row.top()) {
      out.add(new MentionCard(post, Set.of(row.entity()), team, words).html());
    }
    if (row.top().isEmpty()) {
      out.add(note(words.say("digest.top.none")));
    }
    return out;
  }

  private List<Element> footer() {
    List<Element> out = new ArrayList<>();
    out.add(note(words.say("digest.method")).style(Look.SMALL + "font-weight:600;"));
    for (String line : DigestText.method(team, words)) {
      out.add(note(line).style(Look.SMALL + "padding-top:4px;"));
    }
    String made = words.say("digest.made", words.moment(digest.generatedAt()));
    out.add(note(made).style(Look.SMALL + "padding-top:12px;"));
    out.add(note(words.say("digest.why", team.name())));
    out.add(
        note("")
            .add(
                Element.link(team.page(digest.week()), words.say("digest.page")).style(Look.LINK)));
    return out;
  }
}
