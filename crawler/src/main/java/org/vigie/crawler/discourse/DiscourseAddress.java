package org.vigie.crawler.discourse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Where the JSON of a Discourse forum is.
 *
 * @param base the forum's address without a slash at its end
 * @param list the path of the list of threads below it, without ".json"
 * @param query the query of the list, with its question mark; empty when there is none
 */
record DiscourseAddress(String base, String list, String query) {
  private static final Pattern LIST =
      Pattern.compile("(?<base>.*?)(?<list>/(?:c|tag|tags|latest|top|new)(?:/.*)?)");

  /** Reads the address that a person configured: of the forum, of a category or of a tag. */
  static DiscourseAddress of(CanonicalUrl url) {
    String path = url.uri().getRawPath().replaceFirst("\\.json$", "").replaceFirst("/+$", "");
    String root = url.uri().getScheme() + "://" + url.uri().getRawAuthority();
    String query = url.uri().getRawQuery() == null ? "" : "?" + url.uri().getRawQuery();
    Matcher matcher = LIST.matcher(path);
    return matcher.matches()
        ? new DiscourseAddress(root + matcher.group("base"), matcher.group("list"), query)
        : new DiscourseAddress(root + path, "/latest", query);
  }

  String firstList() {
    return base + list + ".json" + query;
  }

  /** The address of a thread's JSON. */
  String thread(String id) {
    return base + "/t/" + id + ".json";
  }

  /** The address of some posts of a thread. */
  String posts(String id, Iterable<String> posts) {
    StringBuilder url = new StringBuilder(base + "/t/" + id + "/posts.json");
    char joint = '?';
    for (String post : posts) {
      url.append(joint).append("post_ids%5B%5D=").append(post);
      joint = '&';
    }
    return url.toString();
  }

  /** The address of the posts of a thread that come after one, as many as are given at once. */
  String postsAfter(String id, long number) {
    return base + "/t/" + id + "/posts.json?post_number=" + number + "&asc=true";
  }

  /** The address at which a person reads a post. */
  String post(String slug, String thread, String number) {
    return base + "/t/" + slug + "/" + thread + "/" + number;
  }

  /** The JSON of the page that a list names as its next, such as "/latest?page=1". */
  String more(String next) {
    int question = next.indexOf('?');
    String path = question < 0 ? next : next.substring(0, question);
    String rest = question < 0 ? "" : next.substring(question);
    String json = path.endsWith(".json") ? path : path + ".json";
    int authority = base.indexOf('/', base.indexOf("//") + 2);
    String root = authority < 0 ? base : base.substring(0, authority);
    return root + json + rest;
  }
}
