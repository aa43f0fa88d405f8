package org.vigie.app.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.Post;
import org.vigie.domain.store.SearchHit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a search found, for people or for programs. */
final class HitPrinter {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int WIDTH = 160;

  private final Terminal terminal;
  private final ZoneId zone;

  HitPrinter(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.zone = zone;
  }

  String text(SearchHit hit) {
    AnalysedPost post = hit.post();
    String mentions =
        post.mentions().stream()
            .map(m -> m.entity() + ": " + word(m.sentiment()))
            .collect(Collectors.joining(", "));
    return MINUTES.format(post.post().published().atZone(zone))
        + "  "
        + post.post().source()
        + "  ["
        + word(post.sentiment())
        + (mentions.isEmpty() ? "" : "; " + mentions)
        + "]\n  "
        + cut(post.post().content())
        + "\n  "
        + (post.post().url().isAbsent() ? "–" : post.post().url().toString());
  }

  private String word(Sentiment sentiment) {
    return terminal.text("sentiment." + sentiment.label().key());
  }

  /** One line without control characters: a post must not move the cursor of a terminal. */
  private static String cut(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }

  String json(SearchHit hit) {
    AnalysedPost analysed = hit.post();
    Post post = analysed.post();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", post.id().value());
    node.put("nativeId", post.nativeId());
    node.put("source", post.source().value());
    node.put("url", post.url().isAbsent() ? null : post.url().toString());
    node.put("published", post.published().toString());
    node.put("language", analysed.language().tag());
    node.put("title", post.title());
    node.put("text", post.text());
    AuthorPseudonym author = analysed.author();
    node.put("author", author == null ? null : author.value());
    node.set("sentiment", sentiment(analysed.sentiment()));
    ArrayNode mentions = node.putArray("mentions");
    for (Mention mention : analysed.mentions()) {
      mentions
          .addObject()
          .put("entity", mention.entity().value())
          .set("sentiment", sentiment(mention.sentiment()));
    }
    ArrayNode topics = node.putArray("topics");
    analysed.topics().forEach(topic -> topics.add(topic.value()));
    ArrayNode names = node.putArray("names");
    analysed.names().forEach(name -> names.add(name.text()));
    addRejections(node, analysed.rejections());
    return JSON.writeValueAsString(node);
  }

  private static void addRejections(ObjectNode node, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    ArrayNode all = node.putArray("rejections");
    for (Rejection rejection : rejections) {
      ObjectNode one =
          all.addObject()
              .put("entity", rejection.mention().entity().value())
              .put("relevance", rounded(rejection.relevance()));
      ArrayNode words = one.putArray("against");
      rejection.words().forEach(words::add);
    }
  }

  static ObjectNode sentiment(Sentiment sentiment) {
    return JSON.createObjectNode()
        .put("label", sentiment.label().key())
        .put("polarity", rounded(sentiment.polarity()))
        .put("confidence", rounded(sentiment.confidence()));
  }

  /** Four digits: the models are not surer than that. */
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
