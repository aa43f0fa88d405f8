package org.vigie.crawler.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.crawler.read.Documents;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads the two feeds of a site as one source. */
record WordPressFeeds(Connector feed, String note) {

  Reading read(Source source, SourceCursor cursor, Documents documents) {
    WordPressAddress address = WordPressAddress.of(source.url());
    Reading posts = read(source, address.postFeed().orElse(source.url()), cursor, documents);
    SourceCursor between = after(posts);
    if (between == null || address.commentFeed().isEmpty() || documents.requestsLeft() == 0) {
      return posts;
    }
    Reading comments = read(source, address.commentFeed().get(), between, documents);
    return both(posts, comments, between);
  }

  private Reading read(Source source, CanonicalUrl url, SourceCursor cursor, Documents documents) {
    Source feedOnly =
        new Source(
            source.id(),
            source.name(),
            source.kind(),
            url,
            source.interval(),
            source.language(),
            source.enabled(),
            source.options());
    return feed.read(feedOnly, cursor, documents);
  }

  /** A site without a feed of comments, or with a broken one, still has its posts. */
  private Reading both(Reading posts, Reading comments, SourceCursor between) {
    if (posts instanceof Reading.Unchanged same) {
      return switch (comments) {
        case Reading.News news ->
            new Reading.News(
                news.status(),
                news.posts(),
                news.deleted(),
                news.unchanged(),
                noted(news.cursor()),
                news.hints());
        case Reading.Unchanged both ->
            new Reading.Unchanged(both.status(), noted(both.cursor()), same.hints());
        default -> new Reading.Unchanged(same.status(), noted(between), same.hints());
      };
    }
    if (!(posts instanceof Reading.News news)) {
      return posts;
    }
    List<Post> all = new ArrayList<>(news.posts());
    SourceCursor end = after(comments);
    if (comments instanceof Reading.News more) {
      all.addAll(more.posts());
    }
    return new Reading.News(
        news.status(),
        all,
        news.deleted(),
        news.unchanged(),
        noted(end == null ? between : end),
        news.hints());
  }

  private static @Nullable SourceCursor after(Reading reading) {
    return switch (reading) {
      case Reading.News news -> news.cursor();
      case Reading.Unchanged same -> same.cursor();
      default -> null;
    };
  }

  private SourceCursor noted(SourceCursor cursor) {
    Map<String, String> notes = new LinkedHashMap<>(cursor.notes());
    notes.put(note, "true");
    // A hub tells of one feed, and whoever is told reads a source once a day only.
    notes.remove(FeedConnector.HUB);
    notes.remove(FeedConnector.SELF);
    return cursor.withNotes(notes);
  }
}
