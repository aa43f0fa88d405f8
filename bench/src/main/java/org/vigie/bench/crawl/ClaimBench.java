package org.vigie.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.app.state.ControlState;
import org.vigie.app.state.Database;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Measures the control state: registering many sources, saving their states, and picking those that
 * are due. Each state remembers one document and some posts, as after a reading.
 */
public final class ClaimBench {
  private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int HOUR = 3_600;
  private static final int CLAIMS = 100;
  private static final int CLAIMED = 1_000;

  /** Readings that save at the same time, as many as a crawler has by default. */
  private static final int SAVING = 32;

  private final SourceStates states;
  private final int seen;

  private ClaimBench(SourceStates states, int seen) {
    this.states = states;
    this.seen = seen;
  }

  /**
   * Measures, and prints one line a figure.
   *
   * @param args the number of sources, the number of posts that each remembers, and for a database
   *     other than a new file of H2 its JDBC address, user and password
   * @throws IOException when there is no room for the data
   * @throws InterruptedException when the process is to stop
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Database database =
        args.length > 2
            ? new Database(args[2], args[3], args.length > 4 ? args[4] : "")
            : Database.inFolder(Files.createTempDirectory("vigie-claim-bench"));
    try (ControlState state = ControlState.open(database)) {
      new ClaimBench(state.sources(), Integer.parseInt(args[1])).run(Integer.parseInt(args[0]));
    }
    Usage.printMemory(ProcessHandle.current());
  }

  private void run(int count) throws InterruptedException {
    List<SourceId> ids = IntStream.range(0, count).mapToObj(ClaimBench::id).toList();
    Usage registering = Usage.from(ProcessHandle.current());
    states.register(ids, FIRST);
    registering.print("register-new", count);
    Usage again = Usage.from(ProcessHandle.current());
    states.register(ids, FIRST);
    again.print("register-known", count);
    save(ids);
    claim(CLAIMED, "claim");
    claim(8, "claim");
    Usage listing = Usage.from(ProcessHandle.current());
    listing.print("list-all", states.all().size());
  }

  /** Spreads all sources over one hour. */
  private void save(List<SourceId> ids) throws InterruptedException {
    Random random = new Random(1);
    Timings timings = new Timings();
    Usage usage = Usage.from(ProcessHandle.current());
    save(ids.stream().map(id -> read(id, FIRST.plusMillis(random.nextInt(1_000 * HOUR)))), timings);
    usage.print("save", ids.size());
    timings.print("save");
  }

  private void save(Stream<SourceState> all, Timings timings) throws InterruptedException {
    Semaphore places = new Semaphore(SAVING);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (SourceState state : (Iterable<SourceState>) all::iterator) {
        places.acquire();
        threads.execute(() -> {
          long began = System.nanoTime();
          states.save(state);
          timings.add(System.nanoTime() - began);
          places.release();
        });
      }
    }
  }

  /** Every claim is saved before the next, as if all had been read in the meantime. */
  private void claim(int claimed, String name) throws InterruptedException {
    Timings timings = new Timings();
    Instant now = FIRST.plusSeconds(HOUR);
    for (int i = 0; i < CLAIMS; i++) {
      long began = System.nanoTime();
      List<SourceState> due = states.claimDue(claimed, now, LEASE);
      timings.add(System.nanoTime() - began);
      if (due.size() < claimed) {
        throw new IllegalStateException("too few sources for " + CLAIMS + " claims of " + claimed);
      }
      save(due.stream().map(state -> read(state.source(), now.plusSeconds(HOUR))), new Timings());
    }
    timings.print(name + "-" + claimed);
  }

  private static SourceId id(int number) {
    return new SourceId("feed-" + number);
  }

  private SourceState read(SourceId id, Instant due) {
    Map<String, String> posts = new LinkedHashMap<>();
    for (int i = 0; i < seen; i++) {
      posts.put(
          "https://" + id + ".example.org/2026/11/a-post-of-usual-length-" + i,
          String.format(java.util.Locale.ROOT, "%064x", i * 31L + id.hashCode()));
    }
    DocumentMark mark =
        new DocumentMark("\"5f3a-61c\"", "Sun, 01 Nov 2026 00:00:00 GMT", null, null);
    return new SourceState(
        id,
        new SourceCursor(Map.of("https://" + id + ".example.org/feed.xml", mark), posts, Map.of()),
        due,
        FIRST,
        FIRST,
        0,
        null,
        new SourcePulse(Duration.ofHours(1), 24, FIRST, FIRST),
        false);
  }
}
