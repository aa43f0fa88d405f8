package org.vigie.app.config.bind;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.problem.ConfigProblem.Argument;

/**
 * A type of single values: how one is read, and how a schema describes it.
 *
 * @param type the Java class
 * @param form what a schema says of the text
 * @param parser reads the text, stripped of surrounding space
 */
public record ScalarType<T>(Class<T> type, Form form, Function<String, Parsed<T>> parser) {

  /**
   * What a JSON Schema says of a value.
   *
   * @param jsonType "string", "integer", "number" or "boolean"
   * @param pattern a regular expression for the whole text; null for any
   * @param format a format of JSON Schema such as "uri"; null for none
   */
  public record Form(String jsonType, @Nullable String pattern, @Nullable String format) {
    /**
     * A text.
     *
     * @return any text
     */
    public static Form text() {
      return new Form("string", null, null);
    }

    /**
     * A text that matches.
     *
     * @param pattern a regular expression for the whole text
     * @return a text of that form
     */
    public static Form text(String pattern) {
      return new Form("string", pattern, null);
    }
  }

  /**
   * Makes a type from a method that throws.
   *
   * @param type the Java class
   * @param form what a schema says of the text
   * @param messageKey the key of the explanation when it throws; the text is its only argument
   * @param reader throws IllegalArgumentException or DateTimeException for a wrong text
   * @return the type
   */
  public static <T> ScalarType<T> of(
      Class<T> type, Form form, String messageKey, Function<String, T> reader) {
    return new ScalarType<>(
        type,
        form,
        text -> {
          try {
            return new Parsed.Value<>(reader.apply(text));
          } catch (IllegalArgumentException | DateTimeException e) {
            return new Parsed.Refused<>(messageKey, List.of(new Argument.Word(text)), 1);
          }
        });
  }
}
