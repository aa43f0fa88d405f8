package org.vigie.crawler.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.post.SourceId;

/**
 * Remembers since when posts are not where they ought to be, in the notes of a cursor, and tells
 * which have been missing for so long that they count as deleted. Used by one thread.
 */
final class MissingPosts {
  /** How long a post must be missing before it counts as deleted: copies of pages can be old. */
  static final Duration MISSING = Duration.ofHours(24);

  /** How long many posts must be missing that went at once: a site may be broken for days. */
  static final Duration HELD = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(MissingPosts.class);
  private static final String MISSED = "missing:";
  private static final int MOST_MISSED = 2_000;

  /** More than this and a fifth of what is known that go on one day are held for a while. */
  private static final int FEW = 20;

  private static final int SHARE = 5;

  private final SourceId source;
  private final Map<String, String> notes;

  MissingPosts(SourceId source, Map<String, String> notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Notes that a post is missing; what is missing already has been so since then. */
  void add(String id, Instant now) {
    if (notes.keySet().stream().filter(note -> note.startsWith(MISSED)).count() < MOST_MISSED) {
      notes.putIfAbsent(MISSED + id, now.toString());
    }
  }

  /** Forgets that a post is missing. */
  void remove(String id) {
    notes.remove(MISSED + id);
  }

  /** Tells which posts count as deleted, and forgets those that are not known any more. */
  List<String> gone(Set<String> known, Instant now) {
    notes
        .keySet()
        .removeIf(
            note -> note.startsWith(MISSED) && !known.contains(note.substring(MISSED.length())));
    int most = Math.max(FEW, known.size() / SHARE);
    List<String> gone = new ArrayList<>();
    byDay(now)
        .forEach((day, ids) -> {
          if (ids.size() <= most || lasts(day, ids.size(), now)) {
            gone.addAll(ids);
          }
        });
    return gone;
  }

  /** Groups those that have been missing for a while by the day since when. */
  private Map<LocalDate, List<String>> byDay(Instant now) {
    return notes.entrySet().stream()
        .filter(note -> note.getKey().startsWith(MISSED))
        .filter(note -> !Instant.parse(note.getValue()).isAfter(now.minus(MISSING)))
        .collect(
            Collectors.groupingBy(
                note -> LocalDate.ofInstant(Instant.parse(note.getValue()), ZoneOffset.UTC),
                TreeMap::new,
                Collectors.mapping(
                    note -> note.getKey().substring(MISSED.length()), Collectors.toList())));
  }

  /** That many posts went together is believed when it lasts. */
  private boolean lasts(LocalDate day, int posts, Instant now) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean lasts = !end.isAfter(now.minus(HELD));
    if (lasts) {
      LOG.info("source {}: {} posts missing since {} are withdrawn", source, posts, day);
    }
    return lasts;
  }
}
