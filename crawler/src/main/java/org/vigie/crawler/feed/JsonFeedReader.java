package org.vigie.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.url.Links;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1; every member may be missing, or of another type than it should. */
final class JsonFeedReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern VERSION = Pattern.compile("jsonfeed\\.org/version/([0-9.]+)");
  private static final int MOST_ENTRIES = 20_000;

  private final URI document;

  private JsonFeedReader(URI document) {
    this.document = document;
  }

  static FeedResult read(String text, URI document) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      return new UnreadableFeed(UnreadableFeed.Reason.MALFORMED, "JSON: " + e.getOriginalMessage());
    }
    if (!root.isObject() || !(root.has("items") || Json.text(root, "version") != null)) {
      return new UnreadableFeed(UnreadableFeed.Reason.NOT_A_FEED, "JSON without items");
    }
    if (root.path("items").size() > MOST_ENTRIES) {
      return new UnreadableFeed(
          UnreadableFeed.Reason.TOO_LARGE, "more than " + MOST_ENTRIES + " items");
    }
    return new JsonFeedReader(document).feed(root);
  }

  private ParsedFeed feed(JsonNode root) {
    String version = Json.text(root, "version");
    Matcher matcher = VERSION.matcher(version == null ? "" : version);
    String home = absolute(Json.text(root, "home_page_url"));
    String authors = authors(root);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items").values()) {
      entry(item, authors).build().ifPresent(entries::add);
    }
    String known = matcher.find() ? matcher.group(1) : "";
    String format = known.isEmpty() ? "json" : "json-" + (known.equals("1") ? "1.0" : known);
    return new ParsedFeed(
        format, Json.text(root, "title"), home, Json.text(root, "language"), head(root), entries);
  }

  private FeedHead head(JsonNode root) {
    String self = absolute(Json.text(root, "feed_url"));
    String hub = null;
    for (JsonNode offered : root.path("hubs").values()) {
      boolean known = "websub".equalsIgnoreCase(Json.text(offered, "type"));
      hub = known && hub == null ? absolute(Json.text(offered, "url")) : hub;
    }
    return new FeedHead(Reading.Hints.NONE, hub, self);
  }

  private EntryDraft entry(JsonNode item, String feedAuthors) {
    EntryDraft draft = new EntryDraft();
    draft.id(Json.text(item, "id")).link(absolute(Json.text(item, "url")));
    draft.link(absolute(Json.text(item, "external_url"))).title(Json.text(item, "title"));
    draft.author(authors(item)).author(feedAuthors).language(Json.text(item, "language"));
    draft.published(Json.date(item, "date_published")).updated(Json.date(item, "date_modified"));
    draft.content(Json.text(item, "content_html"));
    draft.content(escaped(Json.text(item, "content_text")));
    return draft.content(escaped(Json.text(item, "summary")));
  }

  private static @Nullable String escaped(@Nullable String plain) {
    return plain == null ? null : Markup.escaped(plain);
  }

  private @Nullable String absolute(@Nullable String link) {
    return link == null ? null : Links.resolve(document, link);
  }

  private static String authors(JsonNode node) {
    return PersonNames.joined(
        Stream.concat(node.path("authors").values().stream(), Stream.of(node.path("author")))
            .map(author -> author.isString() ? author.asString() : Json.text(author, "name"))
            .distinct());
  }
}
