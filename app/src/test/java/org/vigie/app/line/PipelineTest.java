package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.testkit.OrangePosts.FRUIT;
import static org.vigie.testkit.OrangePosts.MEANT;
import static org.vigie.testkit.OrangePosts.OPERATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.nlp.entity.NameLane;
import org.vigie.nlp.entity.NameSource;
import org.vigie.nlp.relevance.KeptPostJudge;
import org.vigie.nlp.relevance.LearnedRelevance;
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
    return pipeline(analyser, null);
  }

  private Pipeline pipeline(Analyser analyser, @Nullable NameLane names) {
    LearnedRelevance learned = new LearnedRelevance(corrections, List.of(OPERATOR));
    LateLearning late = new LateLearning(learned, new KeptPostJudge(learned), store);
    return new Pipeline(analyser, store, pages, late, new Aftermath(names, corrections));
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
    say(post.id(), post.content(), false);

    pipeline(this::analyse).withdraw(List.of(post.id()));

    assertThat(store.find(post.id())).isEmpty();
    assertThat(corrections.all()).isEmpty();
  }

  /** Whoever reviews kept posts meanwhile does not find those that are not saved yet. */
  @Test
  void whatIsSavedWhileMoreIsLearnedIsJudgedByIt() {
    AnalysedPost fruit = mention("fruit", "Deux verres de jus d'orange");
    AnalysedPost meant = mention("meant", "Le forfait mobile Orange");
    Analyser slow =
        posts -> {
          MEANT.forEach(text -> say(PostId.of(new SourceId("taught"), text), text, true));
          FRUIT.forEach(text -> say(PostId.of(new SourceId("taught"), text), text, false));
          return List.of(fruit, meant, fruit);
        };

    pipeline(slow).deliver(posts(3));

    AnalysedPost kept = store.find(fruit.post().id()).orElseThrow();
    assertThat(kept.mentions()).isEmpty();
    assertThat(kept.rejections().getFirst().words()).contains("jus");
    assertThat(store.find(meant.post().id())).contains(meant);
  }

  private static AnalysedPost mention(String id, String text) {
    return Posts.post(id).text(text).mention("orange", SentimentLabel.NEGATIVE, "range").analysed();
  }

  private void say(PostId post, String text, boolean relevant) {
    corrections.save(
        new Correction(post, OPERATOR.id(), relevant, text, Language.FRENCH, Instant.EPOCH, "ana"));
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
      pipeline(marking, lane).deliver(posts(3_000));

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
