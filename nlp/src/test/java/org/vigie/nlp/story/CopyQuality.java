package org.vigie.nlp.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

/**
 * Counts how copies are found among posts of known origin. The first post of an origin to arrive is
 * the original, each later one should be found to be a copy of a post of its origin.
 */
final class CopyQuality {
  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

  private final List<Labelled> posts = new ArrayList<>();
  private final Map<String, int[]> byEdit = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int copies;
  private int found;
  private int wrong;

  record Labelled(int origin, String edit, String text) {}

  void addOrigin(int origin, String text, EditedPosts edits) {
    posts.add(new Labelled(origin, "base", text));
    for (EditedPosts.Edit edit : edits.all()) {
      posts.add(new Labelled(origin, edit.name(), edit.change().apply(text)));
    }
  }

  void addSingle(int origin, String text) {
    posts.add(new Labelled(origin, "single", text));
  }

  /** Places all; with the bases first, or in any order. */
  CopyQuality run(boolean basesFirst, long seed) {
    Collections.shuffle(posts, new Random(seed));
    if (basesFirst) {
      posts.sort((a, b) -> Boolean.compare(!a.edit().equals("base"), !b.edit().equals("base")));
    }
    StoryTracker tracker =
        StoryTracker.open(new InMemoryMentionStore(), new StoryLimits(1 << 17, Duration.ofDays(7)));
    Map<PostId, Labelled> labels = new HashMap<>();
    Set<Integer> begun = new HashSet<>();
    for (int i = 0; i < posts.size(); i++) {
      Labelled label = posts.get(i);
      AnalysedPost post =
          Posts.post("p" + i)
              .text(label.text())
              .published(START.plusSeconds(i).toString())
              .analysed();
      labels.put(post.post().id(), label);
      StoryMark mark = tracker.place(List.of(post)).getFirst().story();
      count(label, mark, labels, begun.add(label.origin()));
    }
    return this;
  }

  private void count(Labelled label, StoryMark mark, Map<PostId, Labelled> labels, boolean first) {
    PostId original = mark.copyOf();
    boolean right = original != null && labels.get(original).origin() == label.origin();
    if (!first) {
      copies++;
      int[] counts = byEdit.computeIfAbsent(label.edit(), edit -> new int[2]);
      counts[0]++;
      counts[1] += right ? 1 : 0;
    }
    found += right ? 1 : 0;
    if (original != null && !right) {
      wrong++;
      mistakes.add("WRONG " + label.text() + "\n   ~  " + labels.get(original).text());
    } else if (original == null && !first) {
      mistakes.add("MISSED " + label.edit() + ": " + label.text());
    }
  }

  double recall() {
    return (double) found / copies;
  }

  double precision() {
    return (double) found / (found + wrong);
  }

  List<String> mistakes() {
    return mistakes;
  }

  String summary() {
    return "posts %d, copies %d: precision %.4f, recall %.4f"
        .formatted(posts.size(), copies, precision(), recall());
  }

  String table() {
    StringBuilder out = new StringBuilder();
    byEdit.forEach((edit, counts) ->
        out.append(
            "| %s | %d | %.3f |%n".formatted(edit, counts[0], (double) counts[1] / counts[0])));
    return out.toString();
  }
}
