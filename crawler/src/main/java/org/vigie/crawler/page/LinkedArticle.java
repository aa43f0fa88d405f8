package org.vigie.crawler.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.crawler.text.HtmlText;
import tools.jackson.databind.JsonNode;

/** An article as the JSON-LD of its page describes it; absent values are empty texts. */
final class LinkedArticle {
  private static final int LONGEST_BODY = 4 * HtmlText.LONGEST;

  private final JsonNode node;
  private final Map<String, JsonNode> byId;

  /**
   * Wraps a description.
   *
   * @param node the description, or a missing node
   * @param byId all things that the page describes
   */
  LinkedArticle(JsonNode node, Map<String, JsonNode> byId) {
    this.node = node;
    this.byId = byId;
  }

  String title() {
    return first("headline", "name");
  }

  String published() {
    return first("datePublished", "dateCreated", "uploadDate");
  }

  String updated() {
    return first("dateModified");
  }

  String language() {
    return strings(node.path("inLanguage"))
        .findFirst()
        .or(() -> strings(node.path("inLanguage").path("alternateName")).findFirst())
        .orElse("");
  }

  String url() {
    String url = first("url");
    if (!url.isEmpty()) {
      return url;
    }
    JsonNode page = node.path("mainEntityOfPage");
    return strings(page).findFirst().orElse(strings(page.path("@id")).findFirst().orElse(""));
  }

  String body() {
    String body = first("articleBody", "text");
    return HtmlText.plain(body.substring(0, Math.min(LONGEST_BODY, body.length())));
  }

  /** The names of those who wrote it, people and organisations. */
  List<String> authors() {
    return Stream.of("author", "creator")
        .map(key -> each(node.path(key)).flatMap(this::names).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Stream<String> names(JsonNode person) {
    if (!person.isObject()) {
      return strings(person);
    }
    JsonNode name = person.path("name");
    return name.isMissingNode()
        ? strings(byId.getOrDefault(person.path("@id").asString(""), name).path("name"))
        : strings(name);
  }

  private String first(String... keys) {
    return Stream.of(keys).flatMap(key -> strings(node.path(key))).findFirst().orElse("");
  }

  private static Stream<JsonNode> each(JsonNode value) {
    return value.isArray() ? value.values().stream() : Stream.of(value);
  }

  /** The texts of a value: itself, those of an array, or that of a value with a language. */
  static Stream<String> strings(JsonNode value) {
    return each(value)
        .map(item -> item.has("@value") ? item.path("@value") : item)
        .filter(item -> item.isString() || item.isNumber())
        .map(item -> item.asString().strip())
        .filter(text -> !text.isEmpty());
  }
}
