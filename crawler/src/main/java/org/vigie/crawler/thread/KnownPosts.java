package org.vigie.crawler.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.source.SourceCursor;

/**
 * The posts of a forum that earlier readings saw, by thread. Their native ids are the thread's id,
 * a slash and the post's own id.
 */
public final class KnownPosts {
  private static final int MOST_DIGITS = 18;

  private final Map<String, List<String>> byThread = new HashMap<>();

  /**
   * Reads what is known.
   *
   * @param cursor how far the source was read before
   */
  public KnownPosts(SourceCursor cursor) {
    for (String id : cursor.seen().keySet()) {
      int slash = id.lastIndexOf('/');
      if (slash > 0) {
        byThread
            .computeIfAbsent(id.substring(0, slash), thread -> new ArrayList<>())
            .add(id.substring(slash + 1));
      }
    }
  }

  /**
   * Makes a native id.
   *
   * @param thread the thread's id
   * @param post the post's own id
   * @return what identifies the post at its source
   */
  public static String nativeId(String thread, String post) {
    return thread + "/" + post;
  }

  /**
   * Returns the known posts of a thread.
   *
   * @param thread the thread's id
   * @return the posts' own ids
   */
  public List<String> of(String thread) {
    return byThread.getOrDefault(thread, List.of());
  }

  /**
   * Returns the first known post of a thread.
   *
   * @param thread the thread's id
   * @return the smallest own id, where ids are numbers
   */
  public Optional<String> first(String thread) {
    return of(thread).stream().filter(KnownPosts::isNumber).min(KnownPosts::compare);
  }

  /**
   * Finds known posts that a page of their thread ought to show and does not.
   *
   * @param thread the thread's id
   * @param shown the own ids on the page, in its order
   * @param fromStart whether nothing of the thread comes before the page
   * @param toEnd whether nothing of the thread comes after it
   * @return the own ids of posts that are gone; none when ids are no numbers in ascending order
   */
  public List<String> gone(
      String thread, Collection<String> shown, boolean fromStart, boolean toEnd) {
    List<String> page = List.copyOf(shown);
    if (page.isEmpty() || !ascending(page)) {
      return List.of();
    }
    if (!fromStart && page.size() > 1 && page.getFirst().equals(first(thread).orElse(""))) {
      // A question is shown on each page of its thread.
      page = page.subList(1, page.size());
    }
    List<String> answers = page;
    Set<String> there = new HashSet<>(shown);
    return of(thread).stream()
        .filter(KnownPosts::isNumber)
        .filter(id -> !there.contains(id))
        .filter(id -> fromStart || compare(id, answers.getFirst()) > 0)
        .filter(id -> toEnd || compare(id, answers.getLast()) < 0)
        .toList();
  }

  private static boolean ascending(List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (!isNumber(ids.get(i)) || (i > 0 && compare(ids.get(i - 1), ids.get(i)) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String id) {
    return id.length() <= MOST_DIGITS && !id.isEmpty() && id.chars().allMatch(Character::isDigit);
  }

  private static int compare(String one, String other) {
    return Long.compare(Long.parseLong(one), Long.parseLong(other));
  }
}
