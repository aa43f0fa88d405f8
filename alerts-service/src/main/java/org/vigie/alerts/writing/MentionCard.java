package org.vigie.alerts.writing;

import java.util.Set;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Post;

/** One mention as a reader sees it: sentiment, place, time, excerpt and two links. */
public final class MentionCard {
  private final AnalysedPost analysed;
  private final SentimentLabel label;
  private final Team team;
  private final Words words;

  /**
   * Makes a card.
   *
   * @param analysed the post
   * @param about whose mention it is, to show the sentiment towards them; empty for anybody
   * @param team the reader's team
   * @param words the reader's language
   */
  public MentionCard(AnalysedPost analysed, Set<EntityId> about, Team team, Words words) {
    this.analysed = analysed;
    this.label =
        analysed.mentions().stream()
            .filter(each -> about.isEmpty() || about.contains(each.entity()))
            .findFirst()
            .map(Mention::sentiment)
            .orElse(analysed.sentiment())
            .label();
    this.team = team;
    this.words = words;
  }

  /**
   * Writes the card for a page.
   *
   * @return a table
   */
  public Element html() {
    Post post = analysed.post();
    Element cell =
        Element.of("td")
            .style(
                Look.TEXT
                    + "padding:2px 0 2px 12px;border-left:3px solid "
                    + Look.colour(label)
                    + ";");
    cell.add(Element.of("div").style(Look.SMALL).add(sentiment()).text(" · " + place()));
    if (!Excerpt.title(post).isEmpty()) {
      cell.add(Element.of("div").style("font-weight:600;").text(Excerpt.title(post)));
    }
    if (!Excerpt.text(post).isEmpty()) {
      cell.add(Element.of("div").text(Excerpt.text(post)));
    }
    cell.add(
        Element.of("div")
            .style(Look.SMALL + "padding-top:2px;")
            .add(Element.link(post.url().uri(), words.say("mention.original")).style(Look.LINK))
            .text(" · ")
            .add(Element.link(team.page(post.id()), words.say("mention.page")).style(Look.LINK)));
    return Element.layoutTable().style("margin:0 0 14px 0;").add(Element.of("tr").add(cell));
  }

  private Element sentiment() {
    return Element.of("span")
        .style("font-weight:600;color:" + Look.colour(label) + ";")
        .text(words.sentiment(label));
  }

  private String place() {
    Post post = analysed.post();
    return post.url().host() + " · " + words.shortMoment(post.published());
  }

  /**
   * Writes the card as plain text.
   *
   * @return a few lines, the last without a line feed
   */
  public String text() {
    Post post = analysed.post();
    StringBuilder out = new StringBuilder();
    out.append("- [").append(words.sentiment(label)).append("] ").append(place());
    if (!Excerpt.title(post).isEmpty()) {
      out.append("\n  ").append(Excerpt.title(post));
    }
    if (!Excerpt.text(post).isEmpty()) {
      out.append("\n  ").append(Excerpt.text(post));
    }
    return out.append("\n  ")
        .append(post.url())
        .append("\n  ")
        .append(team.page(post.id()))
        .toString();
  }
}
