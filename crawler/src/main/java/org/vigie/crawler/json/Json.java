package org.vigie.crawler.json;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.time.WebDates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads members of JSON leniently: what is missing or of another type is absent. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * Reads a document.
   *
   * @param fetched the answer that holds it
   * @return its root, or empty when it is no JSON
   */
  public static Optional<JsonNode> read(Fetched fetched) {
    try {
      JsonNode root = MAPPER.readTree(fetched.body().bytes());
      return root.isContainer() ? Optional.of(root) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a text or number as text.
   *
   * @param node what holds it
   * @param name the member
   * @return its text without surrounding space; null when it is absent or blank
   */
  public static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean scalar = value.isString() || value.isNumber();
    return scalar && !value.asString().isBlank() ? value.asString().strip() : null;
  }

  /**
   * Returns a count.
   *
   * @param node what holds it
   * @param name the member
   * @return its value, 0 or more; null when it is absent or no count
   */
  public static @Nullable Long count(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean count = value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0;
    return count ? Long.valueOf(value.asLong()) : null;
  }

  /**
   * Tells whether a member is true.
   *
   * @param node what holds it
   * @param name the member
   * @return false when it is anything else
   */
  public static boolean isTrue(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isBoolean() && value.asBoolean();
  }

  /**
   * Returns a date.
   *
   * @param node what holds it
   * @param name the member
   * @return the moment; null when it is absent or names none
   */
  public static @Nullable Instant date(JsonNode node, String name) {
    return WebDates.parse(text(node, name)).orElse(null);
  }

  /**
   * Returns the elements of a list.
   *
   * @param node what holds it
   * @param name the member
   * @return its elements; none when it is no list
   */
  public static Stream<JsonNode> list(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isArray() ? value.values().stream() : Stream.empty();
  }
}
