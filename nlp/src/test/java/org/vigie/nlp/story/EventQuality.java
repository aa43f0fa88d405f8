package org.vigie.nlp.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.nlp.Resources;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

/**
 * Counts how reports are put together among posts on anything else: pairs of reports in one story,
 * against pairs that are of one event.
 */
final class EventQuality {
  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

  private final List<String> mistakes = new ArrayList<>();
  private int together;
  private int right;
  private int wanted;
  private int strangers;

  /** A report. Pairs of events on one subject alternate: for development, held out. */
  record Report(String event, String text) {
    boolean heldOut() {
      int pair = (Integer.parseInt(event.substring(1)) - 1) / 2;
      return pair % 2 == 1;
    }
  }

  static List<Report> reports(String language) {
    return Resources.text(EventQuality.class, "events.csv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\|", 3))
        .filter(parts -> parts[1].equals(language))
        .map(parts -> new Report(parts[0], parts[2]))
        .toList();
  }

  EventQuality run(List<Report> reports, List<String> others, EventRule rule, long seed) {
    List<Report> all = new ArrayList<>(reports);
    others.forEach(other -> all.add(new Report("", other)));
    Collections.shuffle(all, new Random(seed));
    StoryTracker tracker =
        StoryTracker.open(
            new InMemoryMentionStore(), new StoryLimits(1 << 16, Duration.ofDays(7)), rule);
    Map<PostId, List<Report>> stories = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      AnalysedPost post =
          Posts.post("p" + i)
              .text(all.get(i).text())
              .published(START.plusSeconds(20L * i).toString())
              .analysed();
      StoryMark mark = tracker.place(List.of(post)).getFirst().story();
      stories.computeIfAbsent(mark.story(), story -> new ArrayList<>()).add(all.get(i));
    }
    stories.values().forEach(this::count);
    countWanted(reports);
    return this;
  }

  private void count(List<Report> story) {
    for (int i = 0; i < story.size(); i++) {
      for (int j = i + 1; j < story.size(); j++) {
        Report a = story.get(i);
        Report b = story.get(j);
        if (a.event().isEmpty() && b.event().isEmpty()) {
          strangers++;
          mistakes.add("STRANGERS " + a.text() + "\n   ~ " + b.text());
        } else {
          together++;
          right += a.event().equals(b.event()) ? 1 : 0;
          if (!a.event().equals(b.event())) {
            mistakes.add("WRONG " + a.text() + "\n   ~ " + b.text());
          }
        }
      }
    }
  }

  private void countWanted(List<Report> reports) {
    Map<String, Integer> sizes = new HashMap<>();
    reports.forEach(report -> sizes.merge(report.event(), 1, Integer::sum));
    sizes.values().forEach(size -> wanted += size * (size - 1) / 2);
  }

  double precision() {
    return together == 0 ? 1 : (double) right / together;
  }

  double recall() {
    return (double) right / wanted;
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  int strangers() {
    return strangers;
  }

  List<String> mistakes() {
    return mistakes;
  }

  String summary() {
    return "pairs of one event %d: precision %.3f, recall %.3f, F1 %.3f; other posts put together %d"
        .formatted(wanted, precision(), recall(), f1(), strangers);
  }
}
