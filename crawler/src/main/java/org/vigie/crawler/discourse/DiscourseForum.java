package org.vigie.crawler.discourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.ReadableDocuments;
import org.vigie.crawler.thread.Forum;
import org.vigie.crawler.thread.KnownPosts;
import org.vigie.crawler.thread.ListedThread;
import tools.jackson.databind.JsonNode;

/** Asks one Discourse forum. */
final class DiscourseForum implements Forum {
  /** Posts that Discourse gives at once. */
  static final int CHUNK = 20;

  /** Known posts at the end of a thread that are read again with the new ones, for edits. */
  static final int AGAIN = 10;

  /** Of a long thread, its first posts and as many of its latest are read. */
  static final int MOST_POSTS = 1_000;

  /** Why an answer could not be read. */
  static final String NOT_JSON = "not_json";

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final DiscourseAddress address;
  private final Documents documents;
  private final ReadableDocuments readable;
  private final KnownPosts known;
  private final DiscoursePosts posts;
  private final LongThread longs;

  DiscourseForum(
      DiscourseAddress address, Documents documents, KnownPosts known, DiscoursePosts posts) {
    this.address = address;
    this.documents = documents;
    this.readable = new ReadableDocuments(documents);
    this.known = known;
    this.posts = posts;
    this.longs = new LongThread(address, documents, posts);
  }

  @Override
  public String firstPage() {
    return address.firstList();
  }

  @Override
  public Listing list(String page) {
    FetchResult result = documents.get(page);
    return result instanceof Fetched fetched ? listing(fetched) : new Listing.Unfetched(result);
  }

  private Listing listing(Fetched fetched) {
    JsonNode list = Json.read(fetched).map(root -> root.path("topic_list")).orElse(null);
    if (list == null || !list.path("topics").isArray()) {
      return new Listing.Unreadable(
          fetched.status(), "not_discourse", "no topic_list at " + fetched.url());
    }
    List<ListedThread> threads =
        Json.list(list, "topics").flatMap(topic -> listed(topic).stream()).toList();
    return new Listing.Page(
        fetched.status(), fetched.head(), threads, threads.isEmpty() ? null : more(list));
  }

  private @Nullable String more(JsonNode list) {
    String more = Json.text(list, "more_topics_url");
    return more != null && more.startsWith("/") ? address.more(more) : null;
  }

  private static Optional<ListedThread> listed(JsonNode topic) {
    String id = Json.text(topic, "id");
    boolean unlisted = topic.path("visible").isBoolean() && !Json.isTrue(topic, "visible");
    if (id == null || unlisted || !isId(id)) {
      return Optional.empty();
    }
    String version =
        Stream.of("bumped_at", "last_posted_at", "highest_post_number", "posts_count")
            .map(name -> Objects.requireNonNullElse(Json.text(topic, name), ""))
            .reduce("", (all, part) -> all + part + " ");
    return Optional.of(
        new ListedThread(
            id,
            version + Json.isTrue(topic, "has_accepted_answer"),
            Json.date(topic, "bumped_at"),
            id,
            title(topic),
            null,
            null));
  }

  private static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** The title as HTML; the other one is plain text. */
  static @Nullable String title(JsonNode topic) {
    String fancy = Json.text(topic, "fancy_title");
    String plain = Json.text(topic, "title");
    return fancy != null || plain == null ? fancy : Entities.escape(plain);
  }

  @Override
  public Progress read(ListedThread thread, @Nullable String place, int requests) {
    if (place != null && place.startsWith(thread.version() + ",")) {
      return resume(thread, place, requests);
    }
    FetchResult result = readable.get(address.thread(thread.id()));
    if (result instanceof NotModified && place != null) {
      return resume(thread, place, requests - 1);
    }
    return result instanceof Fetched fetched
        ? read(thread, fetched, place, requests)
        : new Progress.Unread(result);
  }

  private Progress resume(ListedThread thread, String place, int requests) {
    posts.resume(thread, known.first(thread.id()));
    long number = LongThread.number(place);
    return number > 0
        ? longs.onward(thread, number, requests)
        : chunks(thread, rest(place), requests);
  }

  /** The posts that a place names; a version holds no comma. */
  private static List<String> rest(String place) {
    return Arrays.stream(place.split(",")).skip(1).filter(DiscourseForum::isId).toList();
  }

  private static String place(ListedThread thread, List<String> rest) {
    return thread.version() + "," + String.join(",", rest);
  }

  private Progress read(
      ListedThread thread, Fetched fetched, @Nullable String place, int requests) {
    JsonNode topic = Json.read(fetched).orElse(null);
    if (topic == null || !topic.path("post_stream").isObject()) {
      readable.unreadable(address.thread(thread.id()), NOT_JSON);
      return new Progress.Unread(unreadable(fetched));
    }
    List<String> stream =
        Json.list(topic.path("post_stream"), "stream")
            .filter(JsonNode::isIntegralNumber)
            .map(JsonNode::asString)
            .toList();
    posts.begin(thread.id(), topic, stream);
    Set<String> shown = posts.add(topic.path("post_stream"), fetched);
    if (stream.isEmpty()) {
      return longs.read(thread, topic, place, requests - 1);
    }
    posts.gone(thread.id(), known.of(thread.id()), stream);
    return chunks(thread, unread(thread.id(), stream, shown), requests - 1);
  }

  static Failed unreadable(Fetched fetched) {
    return new Failed(Reason.PROTOCOL, fetched.status(), "no post_stream at " + fetched.url());
  }

  /** The posts still to be read, latest first. */
  private List<String> unread(String thread, List<String> stream, Set<String> shown) {
    Set<String> before = new HashSet<>(known.of(thread));
    List<String> wanted = new ArrayList<>();
    int again = AGAIN;
    for (String id : stream.reversed()) {
      boolean old = before.contains(id);
      again -= old ? 1 : 0;
      boolean wantedAgain = old && again >= 0;
      if (!shown.contains(id) && (!old || wantedAgain) && isId(id)) {
        wanted.add(id);
      }
    }
    return wanted.size() > MOST_POSTS ? wanted.subList(0, MOST_POSTS) : wanted;
  }

  private Progress chunks(ListedThread thread, List<String> ids, int requests) {
    List<String> rest = ids;
    int left = Math.min(requests, documents.requestsLeft());
    while (!rest.isEmpty() && left-- > 0) {
      List<String> chunk = rest.subList(0, Math.min(CHUNK, rest.size()));
      String page = address.posts(thread.id(), chunk);
      switch (readable.get(page)) {
        case Fetched fetched -> {
          JsonNode root = Json.read(fetched).orElse(null);
          if (root == null) {
            readable.unreadable(page, NOT_JSON);
            return new Progress.Unread(unreadable(fetched), place(thread, rest));
          }
          posts.add(root.path("post_stream"), fetched);
        }
        case NotModified same -> {}
        case FetchResult other -> {
          return new Progress.Unread(other, place(thread, rest));
        }
      }
      rest = rest.subList(chunk.size(), rest.size());
    }
    return rest.isEmpty() ? new Progress.Done(null) : new Progress.Further(place(thread, rest));
  }
}
