package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.nlp.entity.NameLane;
import org.vigie.nlp.entity.NameSource;
import org.vigie.testkit.InMemoryCorrections;
import org.vigie.testkit.InMemoryFetchedPages;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

class PipelineTest {
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryFetchedPages pages = new InMemoryFetchedPages();
  private final List<Integer> batches = new ArrayList<>();
  private final InMemoryCorrections corrections = new InMemoryCorrections();

  private Pipeline pipeline(Analyser analyser) {
    return new Pipeline(analyser, store, pages, new Aftermath(null, corrections));
  }

  @Test
  void aLargeDeliveryIsAnalysedAndSavedInBoundedBatches() {
    pipeline(this::analyse).deliver(posts(1_001));

    assertThat(batches).containsExactly(500, 500, 1);
    assertThat(store.search(everything()).total()).isEqualTo(1_001);
  }

  @Test
  void aFailureReachesWhoeverDelivers() {
    Analyser broken =
        posts -> {
          throw new IllegalStateException("no model");
        };

    assertThatThrownBy(() -> pipeline(broken).deliver(posts(1))).hasMessage("no model");
    assertThat(store.search(everything()).total()).isZero();
  }

  @Test
  void thePageOfAPostThatIsWithdrawnIsForgotten() {
    Pipeline pipeline = pipeline(this::analyse);
    List<Post> posts = posts(2);
    pipeline.deliver(posts);
    Instant now = posts.getFirst().published();
    posts.forEach(post -> pages.save(new FetchedPage(post.url(), now, "Title", "Text")));
    pipeline.withdraw(List.of(posts.getFirst().id()));

    assertThat(pages.find(posts.getFirst().url(), now)).isEmpty();
    assertThat(pages.find(posts.getLast().url(), now)).isPresent();
    assertThat(store.search(everything()).total()).isEqualTo(1);
  }

  @Test
  void whatASourceTakesBackIsForgottenWithItsCorrections() {
    Post post = Posts.post("p0").build();
    pipeline(this::analyse).deliver(List.of(post));
    corrections.save(
        new Correction(
            post.id(),
            new EntityId("orange"),
            false,
            post.content(),
            Language.FRENCH,
            Instant.EPOCH,
            "ana"));

    pipeline(this::analyse).withdraw(List.of(post.id()));

    assertThat(store.find(post.id())).isEmpty();
    assertThat(corrections.all()).isEmpty();
  }

  /** A finder that is never done must not hold up who delivers. */
  @Test
  void namesAreFoundAfterwards() {
    CountDownLatch never = new CountDownLatch(1);
    NameSource stuck =
        new NameSource() {
          @Override
          public Set<Language> languages() {
            return Set.of(Language.FRENCH);
          }

          @Override
          public Optional<List<Name>> names(String text, Language language) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return Optional.of(List.of(new Name(NameKind.PERSON, "Ada")));
          }

          @Override
          public String version() {
            return "names=test";
          }
        };
    try (NameLane lane = NameLane.start(stuck, store)) {
      Analyser marking =
          posts ->
              posts.stream()
                  .map(post -> Posts.post(post.nativeId()).awaitingNames().analysed())
                  .toList();
      new Pipeline(marking, store, pages, new Aftermath(lane, corrections)).deliver(posts(3_000));

      assertThat(store.search(everything()).total()).isEqualTo(3_000);
      assertThat(lane.passedOver()).isPositive();
      never.countDown();
    }
  }

  private List<AnalysedPost> analyse(List<Post> posts) {
    batches.add(posts.size());
    return posts.stream().map(post -> Posts.post(post.nativeId()).analysed()).toList();
  }

  private static List<Post> posts(int count) {
    return IntStream.range(0, count).mapToObj(i -> Posts.post("p" + i).build()).toList();
  }

  private static SearchRequest everything() {
    MentionFilter all = MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS);
    return new SearchRequest(all, SearchRequest.Order.NEWEST, 0, 1);
  }
}
