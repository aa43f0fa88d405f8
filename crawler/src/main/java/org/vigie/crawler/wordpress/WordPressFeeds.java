package org.vigie.crawler.wordpress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.PutOff;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads the two feeds of a site as one source. */
record WordPressFeeds(Connector feed, String note) {

  Reading read(Source source, WordPressAddress address, SourceCursor cursor, Documents documents) {
    CanonicalUrl commentFeed = address.commentFeed().orElse(null);
    boolean putOff = new PutOff(new LinkedHashMap<>(cursor.notes())).left() > 0;
    boolean skipped = putOff && commentFeed != null;
    CanonicalUrl postFeed = address.postFeed().orElse(source.url());
    Reading first =
        read(source, putOff && commentFeed != null ? commentFeed : postFeed, cursor, documents);
    SourceCursor between = after(first);
    if (between == null) {
      return first;
    }
    if (skipped || commentFeed == null || documents.requestsLeft() == 0) {
      return with(first, noted(between, source, null, skipped), null);
    }
    Reading comments = read(source, commentFeed, between, documents);
    return both(source, first, comments, between);
  }

  private static @Nullable Rest rest(Reading reading) {
    return reading instanceof Reading.Postponed(int status, Duration pause) && pause != null
        ? new Rest(pause, status == 0)
        : null;
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
  private Reading both(Source source, Reading posts, Reading comments, SourceCursor between) {
    SourceCursor end = after(comments);
    Rest rest = rest(comments);
    SourceCursor cursor = noted(end == null ? between : end, source, rest, false);
    if (!(comments instanceof Reading.News more)) {
      return with(posts, cursor, rest);
    }
    if (!(posts instanceof Reading.News news)) {
      return with(more, cursor, rest);
    }
    List<Post> all = new ArrayList<>(news.posts());
    all.addAll(more.posts());
    return new Reading.News(
        news.status(), all, news.deleted(), news.unchanged(), cursor, hints(news.hints(), rest));
  }

  private static Reading with(Reading reading, SourceCursor cursor, @Nullable Rest rest) {
    return switch (reading) {
      case Reading.News news ->
          new Reading.News(
              news.status(),
              news.posts(),
              news.deleted(),
              news.unchanged(),
              cursor,
              hints(news.hints(), rest));
      case Reading.Unchanged same ->
          new Reading.Unchanged(same.status(), cursor, hints(same.hints(), rest));
      default -> reading;
    };
  }

  private static Reading.Hints hints(Reading.Hints own, @Nullable Rest rest) {
    return rest == null ? own : own.with(rest);
  }

  private static @Nullable SourceCursor after(Reading reading) {
    return switch (reading) {
      case Reading.News news -> news.cursor();
      case Reading.Unchanged same -> same.cursor();
      default -> null;
    };
  }

  private SourceCursor noted(
      SourceCursor cursor, Source source, @Nullable Rest rest, boolean skipped) {
    Map<String, String> notes = new LinkedHashMap<>(cursor.notes());
    new PutOff(notes, source.options().requests()).ended(rest, skipped, 1);
    notes.put(note, "true");
    // A hub tells of one feed, and whoever is told reads a source once a day only.
    notes.remove(FeedConnector.HUB);
    notes.remove(FeedConnector.SELF);
    return cursor.withNotes(notes);
  }
}
