package org.vigie.crawler.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.time.WebDates;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceKind;
import tools.jackson.databind.JsonNode;

/** Tries the JSON interfaces of WordPress, Discourse and Flarum by reading their newest posts. */
final class JsonTrial {
  private static final String REST_ROUTE = "rest_route=";

  private final SiteReader site;
  private final PageClues clues;

  JsonTrial(SiteReader site, PageClues clues) {
    this.site = site;
    this.clues = clues;
  }

  /** Tries what the page's marks promise; each failure is a remark. */
  List<Tried> all() {
    List<Tried> found = new ArrayList<>();
    clues.wordpress().flatMap(this::wordpress).ifPresent(found::add);
    clues.discourse().flatMap(this::discourse).ifPresent(found::add);
    clues.flarum().flatMap(this::flarum).ifPresent(found::add);
    return found;
  }

  private Optional<Tried> wordpress(CanonicalUrl api) {
    String root = api.toString();
    String query = root.contains(REST_ROUTE) ? "&" : "?";
    return list(root + "wp/v2/posts" + query + "per_page=20")
        .filter(JsonNode::isArray)
        .map(posts ->
            tried(SourceKind.WORDPRESS, wordpressHome(root), posts, "link", "", "date_gmt"));
  }

  /** The address of the site whose interface it is, which says so when its addresses are plain. */
  private static String wordpressHome(String api) {
    if (api.contains(REST_ROUTE)) {
      String page = api.substring(0, api.indexOf('?')).replaceFirst("index\\.php$", "");
      return page + "?" + REST_ROUTE + "/";
    }
    int cut = api.lastIndexOf("wp-json");
    String home = cut < 0 ? api : api.substring(0, cut);
    return home.endsWith("index.php") ? home.substring(0, home.lastIndexOf('/') + 1) : home;
  }

  private Optional<Tried> discourse(CanonicalUrl root) {
    return list(root + "latest.json")
        .map(answer -> answer.path("topic_list").path("topics"))
        .filter(JsonNode::isArray)
        .map(topics ->
            tried(SourceKind.DISCOURSE, root.toString(), topics, "id", "", "last_posted_at"));
  }

  private Optional<Tried> flarum(CanonicalUrl root) {
    return list(root + "api/discussions")
        .map(answer -> answer.path("data"))
        .filter(JsonNode::isArray)
        .map(topics ->
            tried(SourceKind.FLARUM, root.toString(), topics, "id", "attributes", "lastPostedAt"));
  }

  private Optional<JsonNode> list(String address) {
    Optional<CanonicalUrl> url = CanonicalUrl.parse(address);
    Optional<Fetched> answer = url.flatMap(site::read);
    Optional<JsonNode> read = answer.flatMap(Json::read);
    if (answer.isPresent() && read.isEmpty()) {
      url.ifPresent(asked -> site.unreadable(asked, "not_json"));
    }
    return read;
  }

  private Tried tried(
      SourceKind kind, String address, JsonNode list, String id, String inside, String date) {
    List<Instant> dates = new ArrayList<>();
    Set<String> entries = new HashSet<>();
    for (JsonNode item : list) {
      JsonNode fields = inside.isEmpty() ? item : item.path(inside);
      WebDates.parse(fields.path(date).asString("")).ifPresent(dates::add);
      entries.add(item.path(id).asString(""));
    }
    Offer offer =
        new Offer(
            kind,
            null,
            CanonicalUrl.parse(address).orElse(clues.url()),
            clues.title(),
            Content.POSTS,
            clues.language(),
            Cadence.interval(dates),
            list.size(),
            dates.stream().max(Instant::compareTo).orElse(null),
            true,
            List.of());
    return new Tried(offer, entries, 0);
  }
}
