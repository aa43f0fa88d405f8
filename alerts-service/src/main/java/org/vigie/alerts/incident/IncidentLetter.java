package org.vigie.alerts.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.alerts.writing.Element;
import org.vigie.alerts.writing.Look;
import org.vigie.alerts.writing.MailPage;
import org.vigie.alerts.writing.MentionCard;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;

/**
 * The mail that tells of a new incident.
 *
 * @param incident the incident
 * @param rule its rule
 * @param shown the evidence that is shown, most telling first
 * @param team the receiver's team
 * @param words the receiver's language
 */
record IncidentLetter(
    Incident incident, Rule rule, List<AnalysedPost> shown, Team team, Words words) {

  private Alert alert() {
    return incident.first();
  }

  String subject() {
    return words.say("incident.subject", severity(), oneLine(), observedInWindow());
  }

  private String severity() {
    return words.say("severity." + incident.severity());
  }

  private String oneLine() {
    return incident.ruleName().replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  private String observedInWindow() {
    return switch (rule) {
      case Rule.Threshold threshold ->
          words.say(
              "incident.observed",
              words.count("mentions", alert().observed()),
              words.duration(threshold.window()));
    };
  }

  private Set<EntityId> about() {
    return switch (rule) {
      case Rule.Threshold threshold -> threshold.filter().entities();
    };
  }

  private List<RuleFacts.Fact> facts() {
    return new RuleFacts(team, words).facts(rule, alert());
  }

  private List<MentionCard> cards() {
    return shown.stream().map(post -> new MentionCard(post, about(), team, words)).toList();
  }

  private String why(String address) {
    return words.say("incident.why", address, incident.ruleName());
  }

  String html(String address) {
    List<Element> body = new ArrayList<>();
    body.add(
        Element.of("div")
            .style(Look.SMALL + "font-weight:600;color:" + accent() + ";")
            .text(severity()));
    body.add(Element.of("h1").style(Look.TITLE).text(incident.ruleName()));
    body.add(Element.of("p").style(Look.TEXT + "margin:8px 0 16px 0;").text(lead()));
    body.add(sentiments());
    body.add(button());
    body.add(section("incident.evidence"));
    cards().forEach(card -> body.add(card.html()));
    body.add(Element.of("p").style(Look.SMALL + "margin:0;").text(shownOf()));
    body.add(section("incident.facts"));
    body.add(factTable());
    Element footer =
        Element.of("div").style(Look.SMALL).text(why(address) + " " + words.say("incident.once"));
    return new MailPage(subject(), accent(), body, List.of(footer)).html(words);
  }

  private String lead() {
    return words.say("incident.lead", observedInWindow(), words.moment(alert().windowEnd()));
  }

  private String shownOf() {
    return words.say(
        "incident.shown", words.number(shown.size()), words.number(alert().observed()));
  }

  private Element section(String key) {
    return Element.of("h2").style(Look.SECTION).text(words.say(key));
  }

  private Element sentiments() {
    Element row = Element.of("tr");
    for (SentimentLabel label : counted()) {
      row.add(
          Element.of("td")
              .attribute("width", 100 / counted().size() + "%")
              .style(Look.TEXT + "padding:10px 12px;border:1px solid #e4e8ed;")
              .add(
                  Element.of("div")
                      .style("font-size:22px;line-height:28px;color:" + Look.colour(label) + ";")
                      .text(words.number(alert().counts().of(label))),
                  Element.of("div").style(Look.SMALL).text(countName(label))));
    }
    return Element.layoutTable().style("border-collapse:collapse;").add(row);
  }

  /** The three classes, and the unknown where there are some. */
  private List<SentimentLabel> counted() {
    return Arrays.stream(SentimentLabel.values())
        .filter(label -> label.isKnown() || alert().counts().of(label) > 0)
        .toList();
  }

  private String countName(SentimentLabel label) {
    return words.count("counted." + label.key(), alert().counts().of(label));
  }

  private Element button() {
    Element link =
        Element.link(team.page(incident.id()), words.say("incident.open"))
            .style(
                Look.TEXT
                    + "display:inline-block;padding:9px 18px;background:#0b5cad;color:#ffffff;"
                    + "font-weight:600;text-decoration:none;border-radius:4px;");
    return Element.of("div").style("padding:18px 0 0 0;").add(link);
  }

  private Element factTable() {
    Element table = Element.layoutTable().style("border-collapse:collapse;");
    for (RuleFacts.Fact fact : facts()) {
      table.add(
          Element.of("tr")
              .add(
                  factCell("width:110px;color:#566072;").text(fact.name()),
                  factCell("").text(fact.value())));
    }
    return table;
  }

  private static Element factCell(String style) {
    return Element.of("td")
        .attribute("valign", "top")
        .style(Look.TEXT + "padding:6px 10px 6px 0;border-bottom:1px solid #e4e8ed;" + style);
  }

  private String accent() {
    return accent(incident.severity());
  }

  private static String accent(Severity severity) {
    return switch (severity) {
      case INFO -> "#0b5cad";
      case WARNING -> "#8a5300";
      case CRITICAL -> "#b3261e";
    };
  }

  String text(String address) {
    String facts =
        facts().stream()
            .map(fact -> words.say("fact.line", fact.name(), fact.value()))
            .collect(Collectors.joining("\n"));
    String counts =
        counted().stream()
            .map(label -> words.number(alert().counts().of(label)) + " " + countName(label))
            .collect(Collectors.joining(", "));
    String cards = cards().stream().map(MentionCard::text).collect(Collectors.joining("\n\n"));
    return String.join(
        "\n\n",
        severity() + "\n" + incident.ruleName(),
        lead() + "\n" + counts,
        words.say("incident.open") + "\n" + team.page(incident.id()),
        words.say("incident.evidence") + "\n\n" + cards,
        shownOf(),
        words.say("incident.facts") + "\n" + facts,
        "-- \n" + why(address) + "\n" + words.say("incident.once") + "\n");
  }
}
