package org.vigie.crawler.wordpress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PutOff;
import org.vigie.domain.source.SourceCursor;
import tools.jackson.databind.JsonNode;

/** One reading of a WordPress site by its REST interface. */
final class WordPressSite {
  private static final Set<Reason> CLOSED =
      EnumSet.of(Reason.UNAUTHORIZED, Reason.FORBIDDEN, Reason.NOT_FOUND, Reason.CLIENT_ERROR);

  private static final String COMMENTS = "comments";
  private static final int OK = 200;

  /** A third of the requests goes to what is new of each list, and to what was left of it. */
  private static final int SHARES = 3;

  private final WordPressAddress address;
  private final WordPressPosts posts;
  private final Harvest harvest;
  private final WordPressAsker asker;
  private final WordPressList postList;
  private final WordPressList commentList;
  private final DeletionCheck deletions;
  private final PutOff putOff;
  private final int share;

  WordPressSite(
      WordPressAddress address,
      SourceCursor cursor,
      Documents documents,
      Harvest harvest,
      WordPressPosts posts) {
    this.address = address;
    this.posts = posts;
    this.harvest = harvest;
    this.asker = new WordPressAsker(documents);
    this.putOff = new PutOff(harvest.notes(), documents.requestsLeft());
    this.share = Math.max(1, documents.requestsLeft() / SHARES);
    Set<String> known = cursor.seen().keySet();
    this.deletions = new DeletionCheck(address, asker, harvest, known);
    int few = WordPressAddress.POSTS_A_PAGE;
    this.postList =
        new WordPressList(
            new WordPressList.Kind("posts", few, address::posts, posts::posts),
            asker,
            harvest,
            known);
    int many = WordPressAddress.A_PAGE;
    this.commentList =
        new WordPressList(
            new WordPressList.Kind(COMMENTS, many, address::comments, this::comments),
            asker,
            harvest,
            known);
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The interface answered, or the whole site did not. */
  record Open(Reading reading) implements Outcome {}

  /** The interface is closed to us. */
  record Closed(int status) implements Outcome {}

  Outcome read() {
    FetchResult top = null;
    if (putOff.left() == 0) {
      top = asker.get(address.posts(1)).orElse(null);
      if (top == null || isClosed(top)) {
        return new Closed(top == null ? 0 : top.status());
      }
      if (!(top instanceof Fetched || top instanceof NotModified)) {
        return new Open(harvest.without(top));
      }
      postList.latest(top, share - 1);
    }
    Rounds rounds =
        new Rounds(
            List.of(
                new Rounds.Task(COMMENTS, () -> commentList.latest(null, share)),
                new Rounds.Task("older-posts", () -> postList.older(share)),
                new Rounds.Task("older-comments", () -> commentList.older(share)),
                new Rounds.Task("check-posts", () -> check("posts", WordPressPosts.POST)),
                new Rounds.Task("check-comments", () -> check(COMMENTS, WordPressPosts.COMMENT))),
            harvest.notes());
    rounds.run(asker);
    return new Open(reading(top, rounds));
  }

  private void check(String what, String prefix) {
    deletions.run(what, prefix, posts.now());
  }

  private Reading reading(@Nullable FetchResult top, Rounds rounds) {
    FetchResult.RateLimited stopped = asker.stopped();
    if (asker.answers() == 0 && stopped != null) {
      return harvest.without(stopped);
    }
    postList.write();
    commentList.write();
    boolean behind = postList.isBehind() || commentList.isBehind();
    Rest rest = stopped == null ? null : Rest.of(stopped);
    putOff.ended(rest, top == null, behind ? PutOff.MOST : 1);
    // A check that was put off is no reason to come back before the usual time.
    boolean hurry = rest != null && (!rest.ours() || behind || rounds.isNext(COMMENTS));
    NotModified same = asker.same();
    if (!asker.fetched() && !hurry && same != null) {
      return harvest.without(same);
    }
    Reading.Hints hints =
        switch (top) {
          case Fetched page -> Reading.Hints.of(page.head());
          case NotModified unchanged -> Reading.Hints.of(unchanged.head());
          case null, default -> Reading.Hints.NONE;
        };
    return harvest.news(top == null ? OK : top.status(), hurry ? hints.with(rest) : hints);
  }

  private static boolean isClosed(FetchResult result) {
    return switch (result) {
      case Failed failed -> CLOSED.contains(failed.reason());
      case Fetched answer -> Json.read(answer).filter(JsonNode::isArray).isEmpty();
      default -> false;
    };
  }

  private List<String> comments(JsonNode root, Fetched answer) {
    List<String> untitled = posts.untitled(root);
    if (!untitled.isEmpty()) {
      asker.json(address.named("posts", untitled, "id,title")).ifPresent(posts::titles);
    }
    return posts.comments(root, answer);
  }
}
