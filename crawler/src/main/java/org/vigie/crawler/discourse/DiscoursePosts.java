package org.vigie.crawler.discourse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.text.OwnWords;
import org.vigie.crawler.thread.KnownPosts;
import org.vigie.crawler.thread.ListedThread;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import tools.jackson.databind.JsonNode;

/** Turns the posts of Discourse threads into ours, one thread after the other. */
final class DiscoursePosts {
  private static final String OTHERS = "blockquote, aside.quote, aside.onebox, .lightbox .meta";
  private static final int LIKE = 2;

  /** Regular posts, and those that moderators write; other types are notes of what was done. */
  private static final Set<Long> WRITTEN = Set.of(1L, 2L);

  private final Source source;
  private final DiscourseAddress address;
  private final Harvest harvest;
  private final String connector;
  private final Instant now;
  private Topic topic = new Topic("", "-", null, null, null, null);
  private PostNumbers numbers = new PostNumbers(List.of());

  /** The thread at hand. */
  private record Topic(
      String id,
      String slug,
      @Nullable String title,
      @Nullable Long views,
      @Nullable Long posts,
      @Nullable Long accepted) {}

  DiscoursePosts(
      Source source, DiscourseAddress address, Harvest harvest, String connector, Instant now) {
    this.source = source;
    this.address = address;
    this.harvest = harvest;
    this.connector = connector;
    this.now = now;
  }

  /** Begins with a thread. */
  void begin(String id, JsonNode root, List<String> stream) {
    numbers = new PostNumbers(stream);
    topic =
        new Topic(
            id,
            Objects.requireNonNullElse(Json.text(root, "slug"), "-"),
            DiscourseForum.title(root),
            Json.count(root, "views"),
            Json.count(root, "posts_count"),
            Json.count(root.path("accepted_answer"), "post_number"));
  }

  /** Goes on with a thread of which an earlier reading read the beginning. */
  void resume(ListedThread thread, Optional<String> first) {
    numbers = new PostNumbers(List.of());
    first.ifPresent(id -> numbers.add(id, 1));
    topic = new Topic(thread.id(), "-", thread.title(), null, null, null);
  }

  /** The highest number of a post of this thread that was shown; 0 before any was. */
  long highest() {
    return numbers.highest();
  }

  /** Takes posts; returns the ids of all that were shown, deleted ones too. */
  Set<String> add(JsonNode postStream, Fetched fetched) {
    Set<String> shown = new HashSet<>();
    List<JsonNode> posts = Json.list(postStream, "posts").toList();
    for (JsonNode post : posts) {
      String id = Json.text(post, "id");
      Long number = Json.count(post, "post_number");
      if (id != null && number != null) {
        numbers.add(id, number);
      }
    }
    var origin = new PostMaker.Origin(source, connector, fetched, now, null);
    for (JsonNode post : posts) {
      String id = Json.text(post, "id");
      Long number = Json.count(post, "post_number");
      if (id != null && number != null) {
        shown.add(id);
        take(post, id, number, origin);
      }
    }
    return shown;
  }

  private void take(JsonNode post, String id, long number, PostMaker.Origin origin) {
    boolean deleted = Json.text(post, "deleted_at") != null || Json.isTrue(post, "user_deleted");
    if (deleted || Json.isTrue(post, "hidden")) {
      harvest.deleted(KnownPosts.nativeId(topic.id(), id));
    } else if (WRITTEN.contains(Objects.requireNonNullElse(Json.count(post, "post_type"), 1L))) {
      harvest.add(raw(post, id, number), origin);
    }
  }

  /** Notes known posts that the thread no longer has. */
  void gone(String thread, List<String> known, List<String> stream) {
    Set<String> left = new HashSet<>(stream);
    known.stream()
        .filter(id -> !left.contains(id))
        .forEach(id -> harvest.missing(KnownPosts.nativeId(thread, id)));
  }

  private RawPost raw(JsonNode post, String id, long number) {
    Long version = Json.count(post, "version");
    boolean edited = version != null && version > 1;
    String cooked = Objects.requireNonNullElse(Json.text(post, "cooked"), "");
    String slug = Objects.requireNonNullElse(Json.text(post, "topic_slug"), topic.slug());
    return new RawPost(
        KnownPosts.nativeId(topic.id(), id),
        address.post(slug, topic.id(), String.valueOf(number)),
        number == 1 ? topic.title() : null,
        OwnWords.of(cooked, OTHERS),
        Json.text(post, "username"),
        thread(post, number),
        Json.date(post, "created_at"),
        edited ? Json.date(post, "updated_at") : null,
        null,
        engagement(post, number));
  }

  private ThreadRef thread(JsonNode post, long number) {
    boolean accepted =
        Json.isTrue(post, "accepted_answer") || Objects.equals(topic.accepted(), number);
    String parent = number == 1 ? null : parent(post, number);
    return new ThreadRef(topic.id(), topic.title(), parent, accepted);
  }

  /** The post that one answers; where it names none, the first one of its thread. */
  private @Nullable String parent(JsonNode post, long number) {
    Long answered = Json.count(post, "reply_to_post_number");
    return (answered == null || answered >= number
            ? numbers.id(1)
            : numbers.id(answered).or(() -> numbers.id(1)))
        .map(id -> KnownPosts.nativeId(topic.id(), id))
        .orElse(null);
  }

  private Engagement engagement(JsonNode post, long number) {
    Long likes =
        Json.list(post, "actions_summary")
            .filter(action -> Objects.equals(Json.count(action, "id"), (long) LIKE))
            .map(action -> Json.count(action, "count"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(post.path("actions_summary").isArray() ? 0L : null);
    Long all = topic.posts();
    boolean first = number == 1;
    Long replies =
        first && all != null ? Long.valueOf(Math.max(0, all - 1)) : Json.count(post, "reply_count");
    return new Engagement(likes, null, replies, first ? topic.views() : null);
  }
}
