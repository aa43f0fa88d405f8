package org.vigie.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.analyse.Evidence;
import org.vigie.nlp.analyse.TextReport;
import org.vigie.nlp.analyse.TextRequest;
import org.vigie.nlp.dependency.ParsedWord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON lines of {@code analyse}. */
final class AnalyseJson {
  private static final JsonMapper JSON = new JsonMapper();

  private AnalyseJson() {}

  /**
   * Reads a line. The identifier is kept as JSON, so that a number comes back as a number.
   *
   * @throws JacksonException when it is not JSON
   * @throws IllegalArgumentException when it is not an object with a text
   */
  static TextRequest read(String line) {
    JsonNode node = JSON.readTree(line);
    if (!node.path("text").isString()) {
      throw new IllegalArgumentException("expected an object with a string \"text\"");
    }
    String language = optional(node, "language");
    return new TextRequest(
        node.path("id").toString(),
        node.path("text").stringValue(),
        optional(node, "target"),
        language == null ? null : Language.ofTag(language));
  }

  private static @Nullable String optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  static String write(TextReport report) {
    return write(report, null);
  }

  /** Writes a line; parses is null where nobody asked, or no model knows the language. */
  static String write(TextReport report, @Nullable List<List<ParsedWord>> parses) {
    ObjectNode node = JSON.createObjectNode();
    node.set("id", report.id().isEmpty() ? JSON.nullNode() : JSON.readTree(report.id()));
    node.put("language", report.language().tag());
    node.set("sentiment", HitPrinter.sentiment(report.sentiment()));
    Sentiment towards = report.targetSentiment();
    if (towards != null) {
      ObjectNode target = HitPrinter.sentiment(towards);
      Evidence evidence = report.evidence();
      if (evidence != null) {
        target
            .putObject("evidence")
            .put("start", evidence.range().start())
            .put("end", evidence.range().end())
            .put("text", evidence.text());
      }
      node.set("targetSentiment", target);
    }
    if (!report.entities().isEmpty()) {
      ArrayNode entities = node.putArray("entities");
      report.entities().forEach(entity -> entities.add(entity.value()));
    }
    node.put("irony", report.irony());
    ArrayNode names = node.putArray("names");
    report.names().forEach(names::add);
    ArrayNode topics = node.putArray("topics");
    report.topics().forEach(topic -> topics.add(topic.value()));
    if (parses != null) {
      ArrayNode sentences = node.putArray("dependencies");
      parses.forEach(sentence -> addWords(sentences.addArray(), sentence));
    }
    return JSON.writeValueAsString(node);
  }

  private static void addWords(ArrayNode words, List<ParsedWord> sentence) {
    for (ParsedWord word : sentence) {
      ObjectNode node =
          words
              .addObject()
              .put("index", word.index())
              .put("word", word.word())
              .put("start", word.place().start())
              .put("end", word.place().end());
      if (word.head() >= 0) {
        node.put("head", word.head()).put("relation", word.relation());
      }
    }
  }

  static String reason(RuntimeException failure) {
    return failure instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(failure.getMessage());
  }
}
