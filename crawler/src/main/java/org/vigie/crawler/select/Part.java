package org.vigie.crawler.select;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.source.SourceKind;

/** A part of a page that a selector can name. */
public enum Part {
  /** The element around one post; all parts of a post are sought inside it. */
  ITEM,
  /** The address of the post. */
  LINK,
  /** The title of the post, or of its thread. */
  TITLE,
  /** The words of the post. */
  TEXT,
  /** What stands inside the words of the post and is none of its author's: quotes, signatures. */
  DROP,
  /** Who wrote it. */
  AUTHOR,
  /** When it was published. */
  DATE,
  /** What tells it from all other posts of the site. */
  ID,
  /** The post that it answers: an address, or an id. */
  PARENT,
  /** Likes. */
  LIKES,
  /** Is there when the post is the accepted answer of its thread. */
  ACCEPTED,
  /** The page that follows. */
  NEXT,
  /** The thread that the post belongs to: an address, an id or a title. */
  THREAD,
  /** How many answers the post has. */
  REPLIES,
  /** How often it was viewed. */
  VIEWS,
  /** The page before. */
  PREV,
  /** The links to the pages of a thread. */
  PAGES,
  /** The element around one thread in a list; all that begins with "thread-" is sought inside. */
  THREADS,
  /** The address of the thread; its text is the title. */
  THREAD_LINK,
  /** How many answers the thread has. */
  THREAD_REPLIES,
  /** How often the thread was viewed. */
  THREAD_VIEWS,
  /** When something was last written in the thread. */
  THREAD_DATE,
  /** The page of the list that follows. */
  THREADS_NEXT;

  private static final Set<Part> PAGE = EnumSet.range(ITEM, VIEWS);
  private static final Set<Part> FORUM = EnumSet.complementOf(EnumSet.of(THREAD, REPLIES, VIEWS));

  /**
   * Returns the name as it is written.
   *
   * @return lower case, with dashes
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the part of a name.
   *
   * @param label the name as it is written
   * @return the part, or empty when no part is named so
   */
  public static Optional<Part> of(String label) {
    return Arrays.stream(values()).filter(part -> part.label().equals(label)).findFirst();
  }

  /**
   * Lists the parts that sources of a kind can name.
   *
   * @param kind the kind
   * @return the names as they are written; empty when the kind has no selectors
   */
  public static List<String> labels(SourceKind kind) {
    return switch (kind) {
      case PAGE -> PAGE.stream().map(Part::label).toList();
      case FORUM -> FORUM.stream().map(Part::label).toList();
      case FEED, DISCOURSE, FLARUM, WORDPRESS, SITEMAP -> List.of();
    };
  }
}
