package org.vigie.indexer.query;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.vigie.domain.query.Query.Near;
import org.vigie.domain.query.Query.Or;
import org.vigie.domain.query.Query.Phrase;
import org.vigie.domain.query.Query.Term;
import org.vigie.domain.query.Query.Wildcard;
import org.vigie.domain.store.PatternTooWideException;

/**
 * Translates NEAR into an intervals query. It is written as JSON and sent wrapped, since the
 * client's own type cannot say how many words a pattern may stand for, and the default of 128 would
 * refuse a short pattern over a large index.
 */
final class NearCompiler {
  /**
   * The most that a cluster allows by default ({@code indices.query.bool.max_clause_count}). More
   * would cost a small node its memory: each word is read at the same time as all others.
   */
  private static final int MAX_EXPANSIONS = PatternTooWideException.MOST_WORDS;

  private final UnaryOperator<String> patterns;

  private NearCompiler(UnaryOperator<String> patterns) {
    this.patterns = patterns;
  }

  static Query compile(Near near, String field, WordFields fields) {
    JsonObject intervals =
        object("intervals", object(field, new NearCompiler(fields::pattern).rule(near)));
    byte[] json = intervals.toString().getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().encodeToString(json);
    return Query.of(q -> q.wrapper(w -> w.query(encoded)));
  }

  /** Without order both orders are asked for: "unordered" alone lets one word be both sides. */
  private JsonObject rule(Near near) {
    JsonObject left = operand(near.left());
    JsonObject right = operand(near.right());
    JsonObject forward = ordered(left, right, near.distance());
    return near.ordered() ? forward : anyOf(forward, ordered(right, left, near.distance()));
  }

  /**
   * Two sides that are equal would be folded into one that repeats, whose gaps are counted wrongly
   * when it has several words; a side that does not hold nothing at all equals no other.
   */
  private static JsonObject ordered(JsonObject first, JsonObject second, int gaps) {
    JsonObject other = first.equals(second) ? filtered(second) : second;
    JsonArrayBuilder both = Json.createArrayBuilder().add(first).add(other);
    JsonObjectBuilder rule = Json.createObjectBuilder();
    rule.add("ordered", true).add("max_gaps", gaps).add("intervals", both);
    return object("all_of", rule.build());
  }

  private static JsonObject filtered(JsonObject rule) {
    JsonObject all = object("filter", object("not_containing", words("")));
    JsonArrayBuilder both = Json.createArrayBuilder().add(rule);
    return object(
        "any_of",
        Json.createObjectBuilder()
            .add("intervals", both)
            .addAll(Json.createObjectBuilder(all))
            .build());
  }

  private JsonObject operand(org.vigie.domain.query.Query query) {
    return switch (query) {
      case Term term -> words(term.text());
      case Phrase phrase -> words(phrase.text());
      case Wildcard wildcard -> pattern(wildcard.pattern());
      case Or or -> anyOf(or.parts().stream().map(this::operand).toArray(JsonObject[]::new));
      default -> throw new IllegalArgumentException("NEAR takes words, not " + query);
    };
  }

  private static JsonObject words(String text) {
    JsonObjectBuilder rule = Json.createObjectBuilder();
    rule.add("query", text).add("ordered", true).add("max_gaps", 0);
    return object("match", rule.build());
  }

  private JsonObject pattern(String pattern) {
    JsonObjectBuilder rule = Json.createObjectBuilder();
    rule.add("pattern", patterns.apply(pattern)).add("max_expansions", MAX_EXPANSIONS);
    return object("wildcard", rule.build());
  }

  private static JsonObject anyOf(JsonObject... rules) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (JsonObject rule : rules) {
      list.add(rule);
    }
    return object("any_of", object("intervals", list.build()));
  }

  private static JsonObject object(String name, JsonValue value) {
    return Json.createObjectBuilder().add(name, value).build();
  }
}
