package org.vigie.crawler.feed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.ContentHash;
import org.vigie.domain.post.Engagement;

/** An entry while it is put together: blank values count as absent, and a missing id is made. */
final class EntryDraft {
  private @Nullable String id;
  private @Nullable String link;
  private @Nullable String title;
  private @Nullable String author;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private @Nullable String content;
  private @Nullable String language;
  private @Nullable InReplyTo inReplyTo;
  private @Nullable Long replies;
  private @Nullable Long likes;
  private @Nullable Long views;
  private @Nullable String comments;

  EntryDraft id(@Nullable String value) {
    id = first(id, value);
    return this;
  }

  EntryDraft link(@Nullable String value) {
    link = first(link, value);
    return this;
  }

  EntryDraft title(@Nullable String value) {
    title = first(title, value);
    return this;
  }

  EntryDraft author(@Nullable String value) {
    author = first(author, value);
    return this;
  }

  EntryDraft published(@Nullable Instant value) {
    published = published == null ? value : published;
    return this;
  }

  EntryDraft updated(@Nullable Instant value) {
    updated = updated == null ? value : updated;
    return this;
  }

  EntryDraft content(@Nullable String value) {
    content = first(content, value);
    return this;
  }

  EntryDraft language(@Nullable String value) {
    language = first(language, value);
    return this;
  }

  EntryDraft inReplyTo(InReplyTo value) {
    inReplyTo = inReplyTo == null ? value : inReplyTo;
    return this;
  }

  EntryDraft replies(@Nullable Long value) {
    replies = replies == null ? value : replies;
    return this;
  }

  EntryDraft likes(@Nullable Long value) {
    likes = likes == null ? value : likes;
    return this;
  }

  EntryDraft views(@Nullable Long value) {
    views = views == null ? value : views;
    return this;
  }

  EntryDraft comments(@Nullable String value) {
    comments = first(comments, value);
    return this;
  }

  /** The entry, or empty when nothing at all is known of it. */
  Optional<Entry> build() {
    if (id == null && link == null && title == null && content == null) {
      return Optional.empty();
    }
    String known = first(id, link);
    String named = known != null ? known : ContentHash.of(title, content);
    return Optional.of(
        new Entry(
            named,
            link,
            title,
            author,
            published,
            updated,
            content,
            language,
            inReplyTo,
            new Engagement(likes, null, replies, views),
            comments));
  }

  private static @Nullable String first(@Nullable String held, @Nullable String offered) {
    if (held != null || offered == null || offered.isBlank()) {
      return held;
    }
    return offered.strip();
  }
}
