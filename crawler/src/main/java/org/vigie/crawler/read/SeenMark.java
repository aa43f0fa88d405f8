package org.vigie.crawler.read;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.ContentHash;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.ThreadRef;

/**
 * What is remembered of a post that was seen: enough to tell an edit from a change of reactions,
 * and both from an entry that is byte for byte what it was.
 *
 * @param content the hash of its content
 * @param raw the hash of all that the source gave; null when that is to be looked at again
 * @param reactions the hash of its reactions, then that of its place in a discussion if it has one;
 *     null when unknown
 */
record SeenMark(String content, @Nullable String raw, @Nullable String reactions) {
  private static final char BETWEEN = '.';
  private static final int RAW = 16;
  private static final int COUNTS = 8;

  /** Reads what {@link #toString} wrote; a hash alone is that of the content. */
  static SeenMark parse(String text) {
    String[] parts = text.split("\\.", 3);
    return parts.length == 3
        ? new SeenMark(parts[0], absent(parts[1]), absent(parts[2]))
        : new SeenMark(text, null, null);
  }

  private static @Nullable String absent(String part) {
    return part.isEmpty() ? null : part;
  }

  /** The mark of a post; without a hash of what the source gave when it is not whole yet. */
  static SeenMark of(Post post, @Nullable String raw) {
    return new SeenMark(post.provenance().contentHash(), raw, reactions(post));
  }

  /** The hash of all that a source gives of a post. */
  static String raw(RawPost raw) {
    String all =
        ContentHash.of(
            raw.link(),
            raw.title(),
            raw.html(),
            raw.author(),
            Objects.toString(raw.published(), null),
            Objects.toString(raw.updated(), null),
            raw.language(),
            Objects.toString(raw.thread(), null),
            counts(raw.engagement()));
    return all.substring(0, RAW);
  }

  private static String reactions(Post post) {
    ThreadRef thread = post.thread();
    String place =
        thread == null
            ? ""
            : ContentHash.of(thread.id(), thread.parent(), thread.accepted() ? "" : null)
                .substring(0, COUNTS);
    return ContentHash.of(counts(post.engagement())).substring(0, COUNTS) + place;
  }

  private static String counts(Engagement e) {
    return e.likes() + " " + e.shares() + " " + e.replies() + " " + e.views();
  }

  /** Says whether a post of this mark, seen before as another, is to be delivered. */
  boolean isNewsAfter(SeenMark before) {
    return !content.equals(before.content)
        || (before.reactions != null
            && reactions != null
            && !reactions.equals(before.reactions)
            && !before.reactions.startsWith(reactions));
  }

  /** The mark to remember after another: a place that is no longer told is still the last known. */
  SeenMark after(SeenMark before) {
    boolean kept =
        before.reactions != null && reactions != null && before.reactions.startsWith(reactions);
    return kept ? new SeenMark(content, raw, before.reactions) : this;
  }

  @Override
  public String toString() {
    return content
        + BETWEEN
        + Objects.requireNonNullElse(raw, "")
        + BETWEEN
        + Objects.requireNonNullElse(reactions, "");
  }
}
