package org.vigie.nlp.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

class NameLaneTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);
  private static final String POISON = "poison";

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final Semaphore turns = new Semaphore(0);
  private final AtomicInteger asked = new AtomicInteger();

  /** Finds nothing before it is given a turn. */
  private final NameSource slow =
      new NameSource() {
        @Override
        public Set<Language> languages() {
          return Set.of(Language.FRENCH);
        }

        @Override
        public Optional<List<Name>> names(String text, Language language) {
          asked.incrementAndGet();
          turns.acquireUninterruptibly();
          if (text.contains(POISON)) {
            throw new IllegalStateException("unreadable");
          }
          return Optional.of(List.of(new Name(NameKind.PLACE, text)));
        }

        @Override
        public String version() {
          return "names=test";
        }
      };

  private static List<AnalysedPost> waiting(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Posts.post("p" + i).text("Nom " + i).awaitingNames().analysed())
        .toList();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + GENEROUS.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      assertThat(never.await(5, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private List<AnalysedPost> left() {
    return store.awaitingNames(Set.of(Language.FRENCH), 1_000);
  }

  @Test
  void theLineGoesOnWhileNothingIsFoundAndAllGetTheirNamesInTheEnd() throws InterruptedException {
    List<AnalysedPost> posts = waiting(500);
    try (NameLane lane = NameLane.start(slow, store, 10)) {
      for (AnalysedPost post : posts) {
        store.save(List.of(post));
        lane.offer(List.of(post));
      }
      assertThat(left()).hasSize(500);
      assertThat(lane.passedOver()).isPositive();

      turns.release(10_000);
      await(() -> left().isEmpty());
    }
    for (AnalysedPost post : posts) {
      assertThat(store.find(post.post().id()))
          .contains(
              post.withNames(List.of(new Name(NameKind.PLACE, post.post().text())), "names=test"));
    }
  }

  @Test
  void whatAnEarlierRunLeftIsDone() throws InterruptedException {
    store.save(waiting(450));
    turns.release(10_000);
    try (NameLane _ = NameLane.start(slow, store)) {
      await(() -> left().isEmpty());
    }
  }

  @Test
  void whatIsLeftWhenItClosesStaysMarked() throws InterruptedException {
    List<AnalysedPost> posts = waiting(30);
    NameLane lane = NameLane.start(slow, store);
    store.save(posts);
    lane.offer(posts);
    await(() -> asked.get() == 1);
    Thread closing = Thread.ofPlatform().start(lane::close);
    await(() -> closing.getState() == Thread.State.TIMED_WAITING);
    turns.release(1);
    closing.join();
    assertThat(left()).hasSize(29);
  }

  @Test
  void aDeletedPostStaysDeleted() throws InterruptedException {
    List<AnalysedPost> posts = waiting(2);
    try (NameLane lane = NameLane.start(slow, store)) {
      store.save(posts);
      lane.offer(posts);
      await(() -> asked.get() == 1);
      store.delete(List.of(posts.getFirst().post().id()));
      turns.release(10);
      await(() -> left().isEmpty());
    }
    assertThat(store.find(posts.getFirst().post().id())).isEmpty();
    assertThat(store.find(posts.getLast().post().id())).isPresent();
  }

  @Test
  void aPostThatCannotBeReadIsNotTriedForEver() throws InterruptedException {
    AnalysedPost bad = Posts.post("bad").text(POISON).awaitingNames().analysed();
    store.save(List.of(bad));
    turns.release(10);
    try (NameLane _ = NameLane.start(slow, store)) {
      await(() -> left().isEmpty());
    }
    assertThat(store.find(bad.post().id())).contains(bad.withNames(List.of(), "names=test"));
  }

  @Test
  void goesOnWithTheOtherLanguageWhenTheModelOfOneEndsInAnError() throws InterruptedException {
    AtomicInteger french = new AtomicInteger();
    NameSource broken =
        new NameSource() {
          @Override
          public Set<Language> languages() {
            return Set.of(Language.FRENCH, Language.ENGLISH);
          }

          @Override
          public Optional<List<Name>> names(String text, Language language) {
            if (language.equals(Language.FRENCH)) {
              french.incrementAndGet();
              throw new OutOfMemoryError("a model, for the test");
            }
            return Optional.of(List.of(new Name(NameKind.PLACE, text)));
          }

          @Override
          public String version() {
            return "names=test";
          }
        };
    List<AnalysedPost> posts = new ArrayList<>(waiting(3));
    posts.add(Posts.post("en").language(Language.ENGLISH).awaitingNames().analysed());
    try (NameLane lane = NameLane.start(broken, store)) {
      store.save(posts);
      lane.offer(posts);
      await(() -> store.awaitingNames(Set.of(Language.ENGLISH), 10).isEmpty());
    }
    assertThat(left()).hasSize(3);
    assertThat(french).hasValue(1);
  }

  @Test
  void passesByWhatAwaitsNoNames() {
    try (NameLane lane = NameLane.start(slow, store)) {
      lane.offer(List.of(Posts.post("done").analysed()));
    }
    assertThat(asked.get()).isZero();
  }
}
