package org.vigie.crawler.discourse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.ReadableDocuments;
import org.vigie.crawler.thread.Forum.Progress;
import org.vigie.crawler.thread.ListedThread;
import tools.jackson.databind.JsonNode;

/**
 * Reads threads of 10,000 posts and more. Discourse gives them without the ids of their posts, so
 * they are asked for by their numbers, onward from the last one that was read.
 */
record LongThread(DiscourseAddress address, Documents documents, DiscoursePosts posts) {
  private static final String NUMBER = "#";

  /** The number in a place that this class wrote; 0 when it is another one. */
  static long number(String place) {
    String rest = place.substring(place.indexOf(',') + 1);
    return rest.matches(NUMBER + "\\d{1,9}") ? Long.parseLong(rest.substring(1)) : 0;
  }

  /** Goes on after the first posts of a thread, which were taken. */
  Progress read(ListedThread thread, JsonNode topic, @Nullable String place, int requests) {
    long shown = posts.highest();
    Long counted = Json.count(topic, "highest_post_number");
    long highest = counted == null ? shown : counted;
    if (highest <= shown) {
      return new Progress.Done(null);
    }
    long before = place == null ? 0 : number(place);
    long back = before > 0 ? before - DiscourseForum.AGAIN : highest - DiscourseForum.MOST_POSTS;
    return onward(thread, Math.max(shown, back), requests);
  }

  /** Reads what comes after a number. */
  Progress onward(ListedThread thread, long number, int requests) {
    long reached = number;
    long after = number;
    ReadableDocuments readable = new ReadableDocuments(documents);
    for (int left = Math.min(requests, documents.requestsLeft()); left > 0; left--) {
      String page = address.postsAfter(thread.id(), after);
      switch (readable.get(page)) {
        case Fetched fetched -> {
          JsonNode root = Json.read(fetched).orElse(null);
          if (root == null) {
            readable.unreadable(page, DiscourseForum.NOT_JSON);
            return new Progress.Unread(DiscourseForum.unreadable(fetched), place(thread, after));
          }
          Set<String> shown = posts.add(root.path("post_stream"), fetched);
          reached = Math.max(reached, posts.highest());
          if (shown.size() < DiscourseForum.CHUNK || reached <= after) {
            return new Progress.Done(NUMBER + reached);
          }
          after = reached;
        }
        // Numbers of deleted posts are missing, so this many numbers are never more posts.
        case NotModified same -> after += DiscourseForum.CHUNK;
        case FetchResult other -> {
          return new Progress.Unread(other, place(thread, after));
        }
      }
    }
    return new Progress.Further(place(thread, after));
  }

  private static String place(ListedThread thread, long number) {
    return thread.version() + "," + NUMBER + number;
  }
}
