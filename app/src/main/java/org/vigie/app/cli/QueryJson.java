package org.vigie.app.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.PostInLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON lines of {@code query --explain}. */
final class QueryJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final ParsedQuery query;
  private final LanguageIdentifier languages;
  private final InstantSource clock;

  QueryJson(ParsedQuery query, LanguageIdentifier languages, InstantSource clock) {
    this.query = query;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * A post and its identifier as it was written.
   *
   * @param id any JSON
   * @param post the post
   */
  record Line(JsonNode id, PostInLanguage post) {}

  /**
   * Reads a post: id, text, title, author, url, source, language, published, followers, country.
   *
   * @throws IllegalArgumentException when it is not an object with a text or a title, or when a
   *     value is not one of its field
   */
  Line read(String line) {
    JsonNode node = JSON.readTree(line);
    String title = text(node, "title").orElse("");
    String text = text(node, "text").orElse("");
    if (title.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("expected an object with a \"text\" or a \"title\"");
    }
    Post post = post(node, title, text);
    Language declared = text(node, "language").map(Language::ofTag).orElse(null);
    Language language = declared == null ? languages.identify(post.content(), null) : declared;
    return new Line(node.path("id"), PostInLanguage.of(post, language));
  }

  private Post post(JsonNode node, String title, String text) {
    SourceId source = new SourceId(text(node, "source").orElse("stdin"));
    String nativeId = node.path("id").toString();
    PostId id = PostId.of(source, nativeId.isEmpty() ? "?" : nativeId);
    return new Post(
        id,
        source,
        nativeId.isEmpty() ? "?" : nativeId,
        text(node, "url")
            .map(url -> new CanonicalUrl(URI.create(url)))
            .orElseGet(() -> CanonicalUrl.absent(source, id)),
        title,
        text,
        text(node, "author").map(AuthorName::new).orElse(null),
        null,
        text(node, "published").map(QueryJson::time).orElseGet(clock::instant),
        null,
        null,
        Engagement.UNKNOWN,
        new Provenance("stdin", clock.instant(), "query", 0, RobotsVerdict.NOT_APPLICABLE, ""),
        new AuthorFacts(
            followers(node), text(node, "country").map(QueryJson::country).orElse(null)));
  }

  private static Country country(String code) {
    return Country.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("country \"" + code + "\" is no code"));
  }

  private static Instant time(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("published \"" + written + "\" is no ISO 8601 time", e);
    }
  }

  private static @Nullable Long followers(JsonNode node) {
    JsonNode value = node.path("followers");
    return value.isIntegralNumber() ? value.longValue() : null;
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }

  /** Writes an explanation; columns of clauses count UTF-16 code units from 0, as spans do. */
  String write(Line line, Optional<List<ClauseSpan>> found) {
    ObjectNode node = JSON.createObjectNode();
    node.set("id", line.id().isMissingNode() ? JSON.nullNode() : line.id());
    node.put("matches", found.isPresent());
    ArrayNode spans = node.putArray("spans");
    for (ClauseSpan one : found.orElse(List.of())) {
      ObjectNode span = spans.addObject().put("field", one.field());
      TextSpan place = one.span();
      if (place != null) {
        span.put("start", place.start()).put("end", place.end());
      }
      span.put("clause", one.clause().in(query.text()))
          .put("clauseStart", one.clause().start())
          .put("clauseEnd", one.clause().end());
    }
    return JSON.writeValueAsString(node);
  }
}
