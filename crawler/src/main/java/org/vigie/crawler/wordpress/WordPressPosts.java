package org.vigie.crawler.wordpress;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.text.OwnWords;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import tools.jackson.databind.JsonNode;

/** Turns posts and comments of a WordPress site into ours; a post and its comments are a thread. */
final class WordPressPosts {
  static final String POST = "post/";
  static final String COMMENT = "comment/";

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

  private final Source source;
  private final Harvest harvest;
  private final String connector;
  private final Instant now;
  private final Map<String, String> titles = new HashMap<>();

  WordPressPosts(Source source, Harvest harvest, String connector, Instant now) {
    this.source = source;
    this.harvest = harvest;
    this.connector = connector;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** Takes the posts of an answer; returns their native ids, in its order. */
  List<String> posts(JsonNode root, Fetched fetched) {
    titles(root);
    return taken(root)
        .map(node -> {
          String id = POST + Json.text(node, "id");
          harvest.add(post(node, id), origin(fetched));
          return id;
        })
        .toList();
  }

  /** Takes the comments of an answer; returns their native ids, in its order. */
  List<String> comments(JsonNode root, Fetched fetched) {
    return taken(root)
        .map(node -> {
          String id = COMMENT + Json.text(node, "id");
          harvest.add(comment(node, id), origin(fetched));
          return id;
        })
        .toList();
  }

  /** Learns the titles of posts. */
  void titles(JsonNode root) {
    taken(root)
        .forEach(node -> {
          String title = Json.text(node.path("title"), "rendered");
          titles.put(Objects.requireNonNull(Json.text(node, "id")), title == null ? "" : title);
        });
  }

  /** The posts of comments whose titles are not known. */
  List<String> untitled(JsonNode comments) {
    Set<String> posts = new HashSet<>();
    taken(comments)
        .forEach(node -> {
          String post = Json.text(node, "post");
          if (post != null && ID.matcher(post).matches() && !titles.containsKey(post)) {
            posts.add(post);
          }
        });
    return posts.stream().sorted().limit(WordPressAddress.A_PAGE).toList();
  }

  private static Stream<JsonNode> taken(JsonNode root) {
    return root.isArray()
        ? root.values().stream().filter(node -> Json.count(node, "id") != null)
        : Stream.empty();
  }

  private PostMaker.Origin origin(Fetched fetched) {
    return new PostMaker.Origin(source, connector, fetched, now, null);
  }

  private RawPost post(JsonNode node, String id) {
    Instant published = Json.date(node, "date_gmt");
    Instant modified = Json.date(node, "modified_gmt");
    String title = Json.text(node.path("title"), "rendered");
    String author =
        Json.list(node.path("_embedded"), "author")
            .map(person -> Json.text(person, "name"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new RawPost(
        id,
        Json.text(node, "link"),
        title,
        Json.text(node.path("content"), "rendered"),
        author,
        new ThreadRef(id, title, null),
        published,
        Objects.equals(modified, published) ? null : modified,
        null,
        Engagement.UNKNOWN);
  }

  private RawPost comment(JsonNode node, String id) {
    String post = Objects.requireNonNullElse(Json.text(node, "post"), "0");
    Long answered = Json.count(node, "parent");
    boolean answer = answered != null && answered > 0;
    ThreadRef thread =
        new ThreadRef(POST + post, titles.get(post), answer ? COMMENT + answered : POST + post);
    String html = Json.text(node.path("content"), "rendered");
    return new RawPost(
        id,
        Json.text(node, "link"),
        null,
        html == null ? null : OwnWords.of(html, "blockquote"),
        Json.text(node, "author_name"),
        thread,
        Json.date(node, "date_gmt"),
        null,
        null,
        Engagement.UNKNOWN);
  }
}
