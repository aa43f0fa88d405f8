package org.vigie.crawler.flarum;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.vigie.crawler.thread.ListedThread;
import org.vigie.crawler.time.WebDates;
import tools.jackson.databind.JsonNode;

/**
 * Asks one Flarum forum. A page of the list is named by its offset, and so is a place in a thread.
 */
final class FlarumForum implements Forum {
  /** Known posts at the end of a thread that are read again with the new ones, for edits. */
  private static final int AGAIN = 10;

  /** Marks a place behind which nothing was read yet. */
  private static final String UNREAD = "+";

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final FlarumAddress address;
  private final Documents documents;
  private final ReadableDocuments readable;
  private final FlarumPosts posts;

  FlarumForum(FlarumAddress address, Documents documents, FlarumPosts posts) {
    this.address = address;
    this.documents = documents;
    this.readable = new ReadableDocuments(documents);
    this.posts = posts;
  }

  @Override
  public String firstPage() {
    return "0";
  }

  @Override
  public Listing list(String page) {
    int offset = offset(page);
    FetchResult result = documents.get(address.threads(offset));
    return result instanceof Fetched fetched
        ? listing(fetched, offset)
        : new Listing.Unfetched(result);
  }

  private static Listing listing(Fetched fetched, int offset) {
    JsonNode root = Json.read(fetched).orElse(null);
    if (root == null || !root.path("data").isArray()) {
      return new Listing.Unreadable(
          fetched.status(), "not_flarum", "no discussions at " + fetched.url());
    }
    List<ListedThread> threads =
        Json.list(root, "data").flatMap(data -> listed(data).stream()).toList();
    boolean more = Json.text(root.path("links"), "next") != null && !threads.isEmpty();
    String next = more ? String.valueOf(offset + root.path("data").size()) : null;
    return new Listing.Page(fetched.status(), fetched.head(), threads, next);
  }

  private static Optional<ListedThread> listed(JsonNode data) {
    String id = Json.text(data, "id");
    JsonNode attributes = data.path("attributes");
    if (id == null || !ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String version =
        Stream.of("lastPostedAt", "lastPostNumber", "commentCount", "hasBestAnswer")
            .map(name -> Objects.requireNonNullElse(Json.text(attributes, name), "-"))
            .reduce("", (all, part) -> all + part + " ");
    Long comments = Json.count(attributes, "commentCount");
    Long views = Json.count(attributes, "viewCount");
    return Optional.of(
        new ListedThread(
            id,
            version,
            WebDates.parse(Json.text(attributes, "lastPostedAt")).orElse(null),
            where(attributes),
            Json.text(attributes, "title"),
            comments == null ? null : Long.valueOf(Math.max(0, comments - 1)),
            views == null ? Json.count(attributes, "views") : views));
  }

  /** The slug of a thread and the id of its accepted answer. */
  private static String where(JsonNode attributes) {
    String slug = Objects.requireNonNullElse(Json.text(attributes, "slug"), "");
    String best = Objects.requireNonNullElse(Json.text(attributes, "hasBestAnswer"), "");
    return slug.replace(' ', '-') + " " + best;
  }

  @Override
  public Progress read(ListedThread thread, @Nullable String place, int requests) {
    int offset = start(place);
    boolean begun = place != null && place.startsWith(UNREAD);
    for (int asked = 0; asked < requests && documents.requestsLeft() > 0; asked++) {
      String page = address.posts(thread.id(), offset);
      FetchResult result = readable.get(page);
      if (result instanceof NotModified) {
        return new Progress.Unread(result);
      }
      String here = begun || asked > 0 ? UNREAD + offset : null;
      if (!(result instanceof Fetched fetched)) {
        return new Progress.Unread(result, here);
      }
      JsonNode root = Json.read(fetched).orElse(null);
      if (root == null || !root.path("data").isArray()) {
        readable.unreadable(page, "not_json");
        return new Progress.Unread(
            new Failed(Reason.PROTOCOL, fetched.status(), "no posts at " + fetched.url()), here);
      }
      int count = root.path("data").size();
      boolean toEnd = count == 0 || !isFollowed(root, count);
      posts.take(root, fetched, thread, offset == 0, toEnd);
      offset += count;
      if (toEnd) {
        return new Progress.Done(String.valueOf(offset));
      }
    }
    return new Progress.Further(UNREAD + offset);
  }

  /** A page may be shorter than asked for, by the forum's own settings, and yet not be the last. */
  private static boolean isFollowed(JsonNode root, int count) {
    return root.path("links").isObject()
        ? Json.text(root.path("links"), "next") != null
        : count >= FlarumAddress.A_PAGE;
  }

  private static int start(@Nullable String place) {
    if (place == null) {
      return 0;
    }
    return place.startsWith(UNREAD)
        ? offset(place.substring(1))
        : Math.max(0, offset(place) - AGAIN);
  }

  private static int offset(String written) {
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }
}
