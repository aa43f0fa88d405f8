package org.vigie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;
import org.vigie.nlp.story.StoryLimits;
import org.vigie.nlp.story.StoryTracker;

/**
 * Measures the grouping of posts in stories alone, on one thread: {@code StoryBench FILE [TIMES]},
 * a text a line, placed over and over until TIMES posts are placed; each round is published two
 * weeks after the one before, so that it meets its own kind only.
 */
public final class StoryBench {
  private static final int BATCH = 500;
  private static final int DEFAULT_POSTS = 200_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration BETWEEN_ROUNDS = Duration.ofDays(14);

  private StoryBench() {}

  /**
   * Runs it.
   *
   * @param args the file, and how many posts
   * @throws IOException when the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    List<String> texts =
        Files.readAllLines(Path.of(args[0])).stream().filter(t -> !t.isBlank()).toList();
    int wanted = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_POSTS;
    StoryTracker tracker =
        StoryTracker.open(new Nothing(), new StoryLimits(1 << 18, Duration.ofDays(7)));
    for (int pass = 1; pass <= 2; pass++) {
      measure(tracker, texts, wanted, pass);
    }
  }

  private static void measure(StoryTracker tracker, List<String> texts, int wanted, int pass) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    long busy = 0;
    int copies = 0;
    int joined = 0;
    for (int from = 0; from < wanted; from += BATCH) {
      List<AnalysedPost> batch = new ArrayList<>(BATCH);
      for (int i = from; i < from + BATCH; i++) {
        batch.add(post(texts.get(i % texts.size()), pass * wanted + i, i / texts.size()));
      }
      long start = System.nanoTime();
      long busyBefore = threads.getCurrentThreadCpuTime();
      List<AnalysedPost> placed = tracker.place(batch);
      busy += threads.getCurrentThreadCpuTime() - busyBefore;
      nanos += System.nanoTime() - start;
      for (AnalysedPost post : placed) {
        StoryMark mark = post.story();
        copies += mark != null && mark.copyOf() != null ? 1 : 0;
        joined += mark != null && !mark.story().equals(post.post().id()) ? 1 : 0;
      }
    }
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "pass %d: %,d posts, %.0f a second, %.0f a CPU-second, %d copies, %d in a story of another, heap %d MB%n",
        pass,
        wanted,
        wanted * 1e9 / nanos,
        wanted * 1e9 / busy,
        copies,
        joined,
        used >> 20);
  }

  private static AnalysedPost post(String text, int number, int round) {
    SourceId source = new SourceId("bench");
    Instant at = START.plus(BETWEEN_ROUNDS.multipliedBy(round)).plusSeconds(number % 600_000);
    Post post =
        new Post(
            PostId.of(source, "n" + number),
            source,
            "n" + number,
            new CanonicalUrl(URI.create("https://example.org/" + number)),
            "",
            text,
            null,
            null,
            at,
            null,
            null,
            Engagement.UNKNOWN,
            new Provenance("https://example.org/", START, "bench", 200, RobotsVerdict.ALLOWED, ""));
    return new AnalysedPost(
        post,
        Language.UNKNOWN,
        null,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** An archive of which nothing is known. */
  private static final class Nothing implements StoryArchive {
    @Override
    public Map<PostId, StorySize> sizes(Collection<PostId> stories) {
      return Map.of();
    }

    @Override
    public Map<PostId, StoryMark> marks(Collection<PostId> posts) {
      return Map.of();
    }

    @Override
    public void originals(Duration window, int most, Consumer<Original> each) {
      // Nothing to tell of.
    }
  }
}
