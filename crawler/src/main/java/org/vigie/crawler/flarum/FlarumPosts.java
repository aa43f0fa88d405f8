package org.vigie.crawler.flarum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.text.OwnWords;
import org.vigie.crawler.text.TagNames;
import org.vigie.crawler.thread.KnownPosts;
import org.vigie.crawler.thread.ListedThread;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import tools.jackson.databind.JsonNode;

/** Turns the posts of Flarum threads into ours. */
final class FlarumPosts {
  private static final String OTHERS = "blockquote, .PostMention";
  private static final String MENTION = ".PostMention[data-id]";

  private final Source source;
  private final FlarumAddress address;
  private final String connector;
  private final Harvest harvest;
  private final KnownPosts known;
  private final Instant now;

  /** The first post of each thread of which this reading saw the beginning. */
  private final Map<String, String> firsts = new HashMap<>();

  FlarumPosts(
      Source source,
      FlarumAddress address,
      String connector,
      Harvest harvest,
      KnownPosts known,
      Instant now) {
    this.source = source;
    this.address = address;
    this.connector = connector;
    this.harvest = harvest;
    this.known = known;
    this.now = now;
  }

  /** Takes a page of a thread's posts. */
  void take(JsonNode root, Fetched fetched, ListedThread thread, boolean fromStart, boolean toEnd) {
    Map<String, String> users = users(root);
    List<JsonNode> posts =
        Json.list(root, "data").filter(post -> Json.text(post, "id") != null).toList();
    List<String> shown = new ArrayList<>();
    for (JsonNode post : posts) {
      shown.add(id(post));
      if (Objects.equals(Json.count(post.path("attributes"), "number"), 1L)) {
        firsts.put(thread.id(), id(post));
      }
    }
    Set<String> there = new HashSet<>(known.of(thread.id()));
    there.addAll(shown);
    var origin = new PostMaker.Origin(source, connector, fetched, now, null);
    for (JsonNode post : posts) {
      if (Json.isTrue(post.path("attributes"), "isHidden")) {
        harvest.deleted(KnownPosts.nativeId(thread.id(), id(post)));
      } else if (Objects.equals(Json.text(post.path("attributes"), "contentType"), "comment")) {
        harvest.add(raw(post, thread, users, there), origin);
      }
    }
    known
        .gone(thread.id(), shown, fromStart, toEnd)
        .forEach(id -> harvest.missing(KnownPosts.nativeId(thread.id(), id)));
  }

  private static String id(JsonNode post) {
    return Objects.requireNonNull(Json.text(post, "id"));
  }

  private static Map<String, String> users(JsonNode root) {
    Map<String, String> names = new HashMap<>();
    Json.list(root, "included")
        .filter(item -> Objects.equals(Json.text(item, "type"), "users"))
        .forEach(user -> {
          String id = Json.text(user, "id");
          String shown = Json.text(user.path("attributes"), "displayName");
          String name = shown == null ? Json.text(user.path("attributes"), "username") : shown;
          if (id != null && name != null) {
            names.put(id, name);
          }
        });
    return names;
  }

  private RawPost raw(
      JsonNode post, ListedThread thread, Map<String, String> users, Set<String> there) {
    JsonNode attributes = post.path("attributes");
    String id = id(post);
    long number = Objects.requireNonNullElse(Json.count(attributes, "number"), 0L);
    boolean first = id.equals(first(thread.id()));
    String title = thread.title() == null ? null : Entities.escape(thread.title());
    String html = Json.text(attributes, "contentHtml");
    String user = Json.text(post.path("relationships").path("user").path("data"), "id");
    String name = user == null ? null : users.get(user);
    String[] where = thread.where().split(" ", -1);
    boolean accepted = where.length > 1 && where[1].equals(id);
    return new RawPost(
        KnownPosts.nativeId(thread.id(), id),
        address.post(thread.id(), where[0], number),
        first ? title : null,
        html == null ? null : OwnWords.of(html, OTHERS),
        name == null ? null : Entities.escape(name),
        new ThreadRef(
            thread.id(),
            title,
            first ? null : parent(html == null ? "" : html, thread.id(), there),
            accepted),
        Json.date(attributes, "createdAt"),
        Json.date(attributes, "editedAt"),
        null,
        engagement(post, thread, first));
  }

  private @Nullable String first(String thread) {
    String seen = firsts.get(thread);
    return seen == null ? known.first(thread).orElse(null) : seen;
  }

  /**
   * The post that one mentions first, if it is of the same thread; else the thread's first one.
   * Only the text names it: answers hold none of the relationships that an extension adds, and a
   * forum without the extension refuses to be asked for them.
   */
  private @Nullable String parent(String html, String thread, Set<String> there) {
    String mentioned =
        Jsoup.parseBodyFragment(TagNames.bounded(html)).select(MENTION).stream()
            .map(mention -> mention.attr("data-id"))
            .filter(there::contains)
            .findFirst()
            .orElse(first(thread));
    return mentioned == null ? null : KnownPosts.nativeId(thread, mentioned);
  }

  private static Engagement engagement(JsonNode post, ListedThread thread, boolean first) {
    return new Engagement(
        Json.count(post.path("attributes"), "likesCount"),
        null,
        first ? thread.replies() : null,
        first ? thread.views() : null);
  }
}
