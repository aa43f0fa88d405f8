package org.vigie.crawler.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.discover.Remark.Topic;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.forum.ForumIndex;
import org.vigie.crawler.forum.ForumIndex.Board;
import org.vigie.crawler.read.HtmlTree;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceKind;

/**
 * Tries a forum by its boards, since its connector reads lists of threads: the page itself when it
 * is one, else those that the forum's first page links to; where none can be read, the forum's own
 * feed.
 */
final class ForumTrial {
  private static final int MOST_BOARDS = 5;

  /** Some of the links lead to categories, which list boards and no threads. */
  private static final int MOST_TRIED = 7;

  private final SiteReader site;
  private final FeedTrial feeds;
  private final PageClues clues;
  private final UrlCanonicalizer canonicalizer;
  private final Instant now;

  ForumTrial(
      SiteReader site,
      FeedTrial feeds,
      PageClues clues,
      UrlCanonicalizer canonicalizer,
      Instant now) {
    this.site = site;
    this.feeds = feeds;
    this.clues = clues;
    this.canonicalizer = canonicalizer;
    this.now = now;
  }

  /** Tries the forum whose marks a page shows; none when it shows none, or nothing of it works. */
  List<Tried> all(Fetched page) {
    return ForumMarks.of(clues.page()).map(engine -> all(engine, page)).orElse(List.of());
  }

  private List<Tried> all(ForumMarks marks, Fetched page) {
    CanonicalUrl home = marks.home(clues.page(), clues.url(), canonicalizer);
    ForumIndex here = ForumIndex.of(marks.engine(), page, now);
    if (here.threads() > 0) {
      return List.of(tried(marks, here, new Board(clues.title(), clues.url()), home));
    }
    long links = marks.links(clues.page());
    List<Board> boards = here.boards();
    if (boards.isEmpty() && !home.equals(clues.url())) {
      Optional<Fetched> first = site.read(home);
      links += first.map(HtmlTree::of).map(marks::links).orElse(0L);
      boards =
          first.map(index -> ForumIndex.of(marks.engine(), index, now).boards()).orElse(List.of());
    }
    List<Tried> found = boards(marks, boards, home);
    if (found.isEmpty() && links > 0) {
      feeds.guessed(marks.feed(home), clues.language()).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      site.remark(Topic.UNCONFIRMED, marks.engine().label(), "");
    }
    return found;
  }

  private List<Tried> boards(ForumMarks marks, List<Board> boards, CanonicalUrl home) {
    List<Tried> found = new ArrayList<>();
    for (Board board : boards.stream().limit(MOST_TRIED).toList()) {
      if (found.size() < MOST_BOARDS) {
        site.read(board.url())
            .map(page -> ForumIndex.of(marks.engine(), page, now))
            .filter(list -> list.threads() > 0)
            .ifPresent(list -> found.add(tried(marks, list, board, home)));
      }
    }
    return found;
  }

  private Tried tried(ForumMarks marks, ForumIndex list, Board board, CanonicalUrl home) {
    Offer offer =
        new Offer(
            SourceKind.FORUM,
            marks.engine().label(),
            board.url(),
            board.name(),
            Content.POSTS,
            clues.language(),
            Cadence.interval(list.active()),
            list.threads(),
            list.active().stream().max(Instant::compareTo).orElse(null),
            true,
            List.of());
    return new Tried(offer, Set.of(), 0, home.toString());
  }
}
