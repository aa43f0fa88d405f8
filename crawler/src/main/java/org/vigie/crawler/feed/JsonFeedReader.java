package org.vigie.crawler.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.time.WebDates;
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
    if (!root.isObject() || !(root.has("items") || string(root, "version") != null)) {
      return new UnreadableFeed(UnreadableFeed.Reason.NOT_A_FEED, "JSON without items");
    }
    if (root.path("items").size() > MOST_ENTRIES) {
      return new UnreadableFeed(
          UnreadableFeed.Reason.TOO_LARGE, "more than " + MOST_ENTRIES + " items");
    }
    return new JsonFeedReader(document).feed(root);
  }

  private ParsedFeed feed(JsonNode root) {
    String version = string(root, "version");
    Matcher matcher = VERSION.matcher(version == null ? "" : version);
    String home = absolute(string(root, "home_page_url"));
    String authors = authors(root);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items").values()) {
      entry(item, authors).build().ifPresent(entries::add);
    }
    String format = matcher.find() ? "json-" + matcher.group(1).replaceAll("^1$", "1.0") : "json";
    return new ParsedFeed(
        format, string(root, "title"), home, string(root, "language"), head(root), entries);
  }

  private FeedHead head(JsonNode root) {
    String self = absolute(string(root, "feed_url"));
    String hub = null;
    for (JsonNode offered : root.path("hubs").values()) {
      boolean known = "websub".equalsIgnoreCase(string(offered, "type"));
      hub = known && hub == null ? absolute(string(offered, "url")) : hub;
    }
    return new FeedHead(Reading.Hints.NONE, hub, self);
  }

  private EntryDraft entry(JsonNode item, String feedAuthors) {
    EntryDraft draft = new EntryDraft();
    draft.id(string(item, "id")).link(absolute(string(item, "url")));
    draft.link(absolute(string(item, "external_url"))).title(string(item, "title"));
    draft.author(authors(item)).author(feedAuthors).language(string(item, "language"));
    draft.published(date(item, "date_published")).updated(date(item, "date_modified"));
    draft.content(string(item, "content_html"));
    draft.content(escaped(string(item, "content_text")));
    return draft.content(escaped(string(item, "summary")));
  }

  private static @Nullable String escaped(@Nullable String plain) {
    return plain == null ? null : Markup.escaped(plain);
  }

  private @Nullable String absolute(@Nullable String link) {
    return link == null ? null : Links.resolve(document, link);
  }

  private static @Nullable Instant date(JsonNode item, String name) {
    return WebDates.parse(string(item, name)).orElse(null);
  }

  private static String authors(JsonNode node) {
    return PersonNames.joined(
        Stream.concat(node.path("authors").values().stream(), Stream.of(node.path("author")))
            .map(author -> author.isString() ? author.asString() : string(author, "name"))
            .distinct());
  }

  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean scalar = value.isString() || value.isNumber();
    return scalar && !value.asString().isBlank() ? value.asString().strip() : null;
  }
}
