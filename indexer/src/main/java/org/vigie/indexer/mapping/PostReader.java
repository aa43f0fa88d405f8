package org.vigie.indexer.mapping;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;

/** Reads a post from the JSON that {@link PostWriter} wrote. */
final class PostReader {
  private PostReader() {}

  static AnalysedPost read(JsonObject json) {
    return new AnalysedPost(
        post(json),
        new Language(json.getString("lang")),
        optional(json, "author", AuthorPseudonym::new),
        sentiment(json.getJsonObject("sentiment")),
        json.getJsonArray("mentions").getValuesAs(PostReader::mention),
        rejections(json),
        texts(json, "topics").stream().map(TopicId::new).toList(),
        names(json),
        texts(json, "models"),
        StoryFields.mark(json));
  }

  private static Post post(JsonObject json) {
    return new Post(
        new PostId(json.getString("id")),
        new SourceId(json.getString("source")),
        json.getString("nativeId"),
        new CanonicalUrl(URI.create(json.getString("url"))),
        json.getString("title"),
        json.getString("text"),
        null,
        thread(json),
        Instant.parse(json.getString("published")),
        optional(json, "updated", Instant::parse),
        optional(json, "declaredLang", Language::new),
        engagement(json.getJsonObject("engagement")),
        provenance(json.getJsonObject("provenance")),
        new AuthorFacts(number(json, "followers"), optional(json, "country", Country::new)));
  }

  private static @Nullable ThreadRef thread(JsonObject json) {
    JsonObject thread = json.getJsonObject("thread");
    return thread == null
        ? null
        : new ThreadRef(
            thread.getString("id"),
            optional(thread, "title", Function.identity()),
            optional(thread, "parent", Function.identity()),
            thread.getBoolean("accepted", false));
  }

  private static Engagement engagement(JsonObject json) {
    return new Engagement(
        number(json, "likes"),
        number(json, "shares"),
        number(json, "replies"),
        number(json, "views"));
  }

  private static Provenance provenance(JsonObject json) {
    return new Provenance(
        json.getString("fetchedFrom"),
        Instant.parse(json.getString("fetchedAt")),
        json.getString("connector"),
        json.getInt("httpStatus"),
        RobotsVerdict.valueOf(json.getString("robots")),
        json.getString("contentHash"));
  }

  private static List<Rejection> rejections(JsonObject json) {
    JsonArray rejections = json.getJsonArray("rejections");
    return rejections == null ? List.of() : rejections.getValuesAs(PostReader::rejection);
  }

  private static Rejection rejection(JsonValue value) {
    JsonObject json = value.asJsonObject();
    double relevance = json.getJsonNumber("relevance").doubleValue();
    return new Rejection(mention(value), relevance, texts(json, "words"));
  }

  private static Mention mention(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new Mention(
        new EntityId(json.getString("entity")),
        json.getJsonArray("spans").getValuesAs(PostReader::span),
        sentiment(json),
        json.containsKey("evidence") ? span(json.getJsonObject("evidence")) : null);
  }

  private static TextSpan span(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new TextSpan(
        TextSpan.Part.valueOf(json.getString("part")), json.getInt("start"), json.getInt("end"));
  }

  /** Of the names that an earlier version kept, the kind is not known. */
  private static List<Name> names(JsonObject json) {
    return json.containsKey(Fields.NAMES)
        ? texts(json, Fields.NAMES).stream().map(Name::parse).toList()
        : texts(json, "names").stream().map(name -> new Name(NameKind.OTHER, name)).toList();
  }

  private static Sentiment sentiment(JsonObject json) {
    return new Sentiment(
        SentimentLabel.valueOf(json.getString("label").toUpperCase(Locale.ROOT)),
        json.getJsonNumber("polarity").doubleValue(),
        json.getJsonNumber("confidence").doubleValue(),
        json.getBoolean("ironic", false));
  }

  private static List<String> texts(JsonObject json, String field) {
    return json.getJsonArray(field).getValuesAs(JsonString::getString);
  }

  private static <T> @Nullable T optional(
      JsonObject json, String field, Function<String, ? extends @Nullable T> read) {
    return json.containsKey(field) ? read.apply(json.getString(field)) : null;
  }

  private static @Nullable Long number(JsonObject json, String field) {
    return json.containsKey(field) ? json.getJsonNumber(field).longValueExact() : null;
  }
}
