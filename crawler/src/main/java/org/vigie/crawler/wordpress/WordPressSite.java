package org.vigie.crawler.wordpress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import tools.jackson.databind.JsonNode;

/** One reading of a WordPress site by its REST interface. */
final class WordPressSite {
  private static final Set<Reason> CLOSED =
      EnumSet.of(Reason.UNAUTHORIZED, Reason.FORBIDDEN, Reason.NOT_FOUND, Reason.CLIENT_ERROR);

  /** Nothing tells of a deletion, so the latest posts are asked for by their ids now and then. */
  private static final Duration BETWEEN_CHECKS = Duration.ofHours(6);

  private static final String CHECKED = "checked";
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final SourceCursor cursor;
  private final Documents documents;
  private final Harvest harvest;
  private final WordPressAddress address;
  private final WordPressPosts posts;
  private @Nullable RateLimited stopped;
  private boolean fetched;

  WordPressSite(
      Source source,
      SourceCursor cursor,
      Documents documents,
      Harvest harvest,
      WordPressPosts posts) {
    this.cursor = cursor;
    this.documents = documents;
    this.harvest = harvest;
    this.address = WordPressAddress.of(source.url());
    this.posts = posts;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The interface answered, or the whole site did not. */
  record Open(Reading reading) implements Outcome {}

  /** The interface is closed to us. */
  record Closed(int status) implements Outcome {}

  Outcome read() {
    Optional<CanonicalUrl> first = address.posts(1);
    if (first.isEmpty()) {
      return new Closed(0);
    }
    FetchResult top = documents.get(first.get());
    if (isClosed(top)) {
      return new Closed(top.status());
    }
    if (!(top instanceof Fetched || top instanceof NotModified)) {
      return new Open(harvest.without(top));
    }
    int a = WordPressAddress.POSTS_A_PAGE;
    pages(Optional.of(top), page -> address.posts(page), a, posts::posts);
    pages(
        Optional.empty(), page -> address.comments(page), WordPressAddress.A_PAGE, this::comments);
    check();
    return new Open(reading(top));
  }

  private Reading reading(FetchResult top) {
    if (!fetched && top instanceof NotModified) {
      return harvest.without(top);
    }
    Reading.Hints hints =
        switch (top) {
          case Fetched page -> Reading.Hints.of(page.head());
          case NotModified same -> Reading.Hints.of(same.head());
          default -> Reading.Hints.NONE;
        };
    Duration pause = stopped == null ? null : stopped.retryAfter();
    // The next reading begins with the posts again, so there is no reason to hurry.
    Reading.Hints.Rest rest = pause == null ? null : new Reading.Hints.Rest(pause, false);
    return harvest.news(top.status(), hints.with(rest));
  }

  private static boolean isClosed(FetchResult result) {
    return switch (result) {
      case Failed failed -> CLOSED.contains(failed.reason());
      case Fetched answer -> Json.read(answer).filter(JsonNode::isArray).isEmpty();
      default -> false;
    };
  }

  /** Reads pages for as long as they end in something that was not known. */
  private void pages(
      Optional<FetchResult> first,
      IntFunction<Optional<CanonicalUrl>> address,
      int full,
      BiFunction<JsonNode, Fetched, List<String>> take) {
    Set<String> known = cursor.seen().keySet();
    Optional<FetchResult> result = first.isPresent() ? first : get(address.apply(1));
    for (int page = 2; result.orElse(null) instanceof Fetched answer; page++) {
      JsonNode root = Json.read(answer).orElse(null);
      if (root == null) {
        return;
      }
      fetched = true;
      List<String> ids = take.apply(root, answer);
      if (ids.size() < full || known.contains(ids.getLast())) {
        return;
      }
      result = get(address.apply(page));
    }
  }

  private Optional<FetchResult> get(Optional<CanonicalUrl> url) {
    if (url.isEmpty() || stopped != null || documents.requestsLeft() == 0) {
      return Optional.empty();
    }
    FetchResult result = documents.get(url.get());
    if (result instanceof RateLimited limited) {
      stopped = limited;
    }
    return Optional.of(result);
  }

  private List<String> comments(JsonNode root, Fetched answer) {
    List<String> untitled = posts.untitled(root);
    if (!untitled.isEmpty()) {
      json(address.named("posts", untitled, "id,title")).ifPresent(posts::titles);
    }
    return posts.comments(root, answer);
  }

  private Optional<JsonNode> json(Optional<CanonicalUrl> url) {
    if (get(url).orElse(null) instanceof Fetched answer) {
      fetched = true;
      return Json.read(answer);
    }
    return Optional.empty();
  }

  /** Withdraws those of the latest known posts and comments that are no longer there. */
  private void check() {
    String last = harvest.notes().get(CHECKED);
    Instant now = posts.now();
    if (last == null) {
      harvest.notes().put(CHECKED, now.toString());
    } else if (!Instant.parse(last).plus(BETWEEN_CHECKS).isAfter(now)) {
      harvest.notes().put(CHECKED, now.toString());
      check("posts", WordPressPosts.POST);
      check("comments", WordPressPosts.COMMENT);
    }
  }

  private void check(String what, String prefix) {
    List<String> latest =
        cursor.seen().keySet().stream()
            .filter(id -> id.startsWith(prefix))
            .map(id -> id.substring(prefix.length()))
            .filter(id -> ID.matcher(id).matches())
            .map(Long::valueOf)
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .limit(WordPressAddress.A_PAGE)
            .toList();
    if (latest.isEmpty()) {
      return;
    }
    json(address.named(what, latest, "id"))
        .filter(JsonNode::isArray)
        .ifPresent(root -> {
          Set<String> there = new HashSet<>();
          root.values().stream()
              .flatMap(node -> Stream.ofNullable(Json.text(node, "id")))
              .forEach(there::add);
          // Nothing, or what was not asked for, comes from a cache or a plugin.
          if (!there.isEmpty() && Set.copyOf(latest).containsAll(there)) {
            latest.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> harvest.missing(prefix + id));
          }
        });
  }
}
