package org.vigie.nlp.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.testkit.OrangePosts.FRUIT;
import static org.vigie.testkit.OrangePosts.MEANT;
import static org.vigie.testkit.OrangePosts.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrector;
import org.vigie.domain.correction.Review;
import org.vigie.domain.correction.Reviews;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;
import org.vigie.testkit.InMemoryCorrections;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.InMemoryReviews;
import org.vigie.testkit.MutableClock;
import org.vigie.testkit.Posts;

class RelevanceReviewTest {
  private static final EntityId ORANGE = OPERATOR.id();

  private final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryCorrections said = new InMemoryCorrections();
  private final InMemoryReviews reviews = new InMemoryReviews();

  private RelevanceReview review(LearnedRelevance learned, Reviews kept) {
    return new RelevanceReview(learned, store, kept, Duration.ofDays(90), clock);
  }

  private LearnedRelevance learned() {
    return new LearnedRelevance(said, List.of(OPERATOR));
  }

  private void teach(List<String> texts, boolean relevant) {
    for (String text : texts) {
      said.save(
          new Correction(
              PostId.of(new SourceId("taught"), text),
              ORANGE,
              relevant,
              text,
              Language.FRENCH,
              Instant.EPOCH,
              "ana"));
    }
  }

  private AnalysedPost keep(String id, String text, Duration ago) {
    AnalysedPost post =
        Posts.post(id)
            .text(text)
            .author("Ada")
            .published(clock.instant().minus(ago))
            .mention("orange", SentimentLabel.NEGATIVE, "range")
            .analysed();
    store.save(List.of(post));
    return post;
  }

  private static Review toTheEnd(RelevanceReview review) {
    List<Review> steps = new ArrayList<>();
    for (Optional<Review> at = review.step(); at.isPresent(); at = review.step()) {
      steps.add(at.get());
    }
    return steps.getLast();
  }

  private long counted() {
    return store.count(MentionFilter.ANY).total();
  }

  @Test
  void keptPostsAreJudgedWithWhatWasLearnedSince() {
    AnalysedPost fruit = keep("fruit", "Deux verres de jus d'orange", Duration.ofDays(3));
    AnalysedPost meant = keep("meant", "Le forfait mobile Orange", Duration.ofDays(80));
    AnalysedPost old = keep("old", "Encore un jus d'orange", Duration.ofDays(91));
    LearnedRelevance learned = learned();
    RelevanceReview review = review(learned, reviews);
    assertThat(review.step()).as("nothing was learned yet").isEmpty();

    teach(MEANT, true);
    teach(FRUIT, false);
    learned.refresh();
    Review done = toTheEnd(review);

    assertThat(done.read()).isEqualTo(2);
    assertThat(done.rejected()).isEqualTo(1);
    assertThat(done.counted()).isZero();
    AnalysedPost after = store.find(fruit.post().id()).orElseThrow();
    assertThat(after.mentions()).isEmpty();
    assertThat(after.rejections().getFirst().words()).contains("jus");
    assertThat(after.author()).isEqualTo(fruit.author());
    assertThat(store.find(meant.post().id())).contains(meant);
    assertThat(store.find(old.post().id())).as("too long ago").contains(old);
    assertThat(counted()).isEqualTo(2);
    assertThat(review.step()).as("once is enough").isEmpty();
  }

  @Test
  void whatWasRejectedCountsAgainWhenCorrectionsAreTakenBack() {
    keep("fruit", "Deux verres de jus d'orange", Duration.ofDays(3));
    teach(MEANT, true);
    teach(FRUIT, false);
    LearnedRelevance learned = learned();
    RelevanceReview review = review(learned, reviews);
    assertThat(toTheEnd(review).rejected()).isEqualTo(1);
    assertThat(counted()).isZero();

    said.forget(said.all().stream().map(Correction::post).toList());
    learned.refresh();

    assertThat(toTheEnd(review).counted()).isEqualTo(1);
    assertThat(counted()).isEqualTo(1);
  }

  @Test
  void whatAnAnalystSaidOfAPostStandsAboveTheReview() {
    AnalysedPost cocktail = keep("x", "Deux verres de jus d'orange", Duration.ofDays(3));
    teach(MEANT, true);
    teach(FRUIT, false);
    said.save(
        new Correction(
            cocktail.post().id(),
            ORANGE,
            true,
            cocktail.post().content(),
            Language.FRENCH,
            Instant.EPOCH,
            "ana"));

    toTheEnd(review(learned(), reviews));

    assertThat(store.find(cocktail.post().id())).contains(cocktail);
  }

  /** A kill leaves the store changed and the place forgotten: each page may be done twice. */
  @Test
  void goesOnWhereItWasAfterAKillAndChangesNothingTwice() {
    for (int i = 0; i < 600; i++) {
      keep("p" + i, i % 2 == 0 ? "Un jus d'orange" : "Le forfait Orange", Duration.ofMinutes(i));
    }
    teach(MEANT, true);
    teach(FRUIT, false);
    Review first = review(learned(), reviews).step().orElseThrow();
    assertThat(first.done()).isFalse();
    assertThat(first.read()).isEqualTo(250);

    Reviews dying =
        new Reviews() {
          @Override
          public Optional<Review> find(EntityId entity) {
            return reviews.find(entity);
          }

          @Override
          public void save(Review review) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> review(learned(), dying).step()).hasMessage("killed");

    List<Review> steps = new ArrayList<>();
    Review done = review(learned(), reviews).whole(ORANGE, steps::add).orElseThrow();

    assertThat(steps).hasSize(2);
    assertThat(done.read()).isEqualTo(600);
    assertThat(counted()).isEqualTo(300);
    assertThat(review(learned(), reviews).whole(ORANGE, steps::add))
        .as("what was done is not done again")
        .isEmpty();
    assertThat(review(learned(), reviews).step()).isEmpty();
  }

  @Test
  void aPageThatFailsIsDoneByTheNextCall() {
    keep("fruit", "Deux verres de jus d'orange", Duration.ofDays(3));
    teach(MEANT, true);
    teach(FRUIT, false);
    List<Review> saved = new ArrayList<>();
    Reviews failingOnce =
        new Reviews() {
          @Override
          public Optional<Review> find(EntityId entity) {
            return Optional.empty();
          }

          @Override
          public void save(Review review) {
            saved.add(review);
            if (saved.size() == 1) {
              throw new IllegalStateException("away");
            }
          }
        };
    RelevanceReview review = review(learned(), failingOnce);
    assertThatThrownBy(review::step).hasMessage("away");

    assertThat(review.step().orElseThrow().done()).isTrue();
    assertThat(counted()).isZero();
  }

  @Test
  void isNotDoneWhenTheTeamWantsNone() {
    keep("fruit", "Deux verres de jus d'orange", Duration.ofDays(3));
    teach(MEANT, true);
    teach(FRUIT, false);
    RelevanceReview never = new RelevanceReview(learned(), store, reviews, Duration.ZERO, clock);

    assertThat(never.step()).isEmpty();
    assertThat(never.whole(ORANGE, at -> {})).isEmpty();
    assertThat(counted()).isEqualTo(1);
  }

  /** A word that was too late to be learned from is not undone by a page that comes after it. */
  @Test
  void aWordThatWasSaidSinceIsNotUndone() {
    AnalysedPost fruit = keep("fruit", "Deux verres de jus d'orange", Duration.ofDays(3));
    AnalysedPost meant = keep("meant", "Le forfait mobile Orange", Duration.ofDays(4));
    AnalysedPost other = keep("other", "Encore un jus d'orange", Duration.ofDays(5));
    teach(MEANT, true);
    teach(FRUIT, false);
    RelevanceReview review = review(learned(), reviews);
    Corrector corrector = new Corrector(said, store, clock);
    corrector.correct(fruit, ORANGE, true, "ana");
    corrector.correct(meant, ORANGE, false, "ana");

    Review done = review.step().orElseThrow();

    assertThat(store.find(fruit.post().id())).contains(fruit);
    assertThat(store.find(meant.post().id())).contains(meant.corrected(ORANGE, false));
    assertThat(store.find(other.post().id()).orElseThrow().mentions()).isEmpty();
    assertThat(done.rejected()).isEqualTo(1);
  }

  @Test
  void aPostThatCannotBeJudgedStaysAsItIsAndStopsNoReview() {
    AnalysedPost bad = keep("bad", "Deux verres de jus d'orange", Duration.ofDays(3));
    AnalysedPost fruit = keep("fruit", "Encore un jus d'orange", Duration.ofDays(4));
    teach(MEANT, true);
    teach(FRUIT, false);
    LearnedRelevance learned = learned();
    RelevanceJudge failing =
        (post, entity, text, language) -> {
          if (post.equals(bad.post().id())) {
            throw new IllegalStateException("cannot be judged");
          }
          return learned.judge(post, entity, text, language);
        };
    KeptPostJudge judge = new KeptPostJudge(learned, failing);
    RelevanceReview review =
        new RelevanceReview(learned, judge, store, reviews, Duration.ofDays(90), clock);

    Review done = toTheEnd(review);

    assertThat(done.read()).isEqualTo(2);
    assertThat(store.find(bad.post().id())).contains(bad);
    assertThat(store.find(fruit.post().id()).orElseThrow().mentions()).isEmpty();
  }

  @Test
  void anEntityOfWhichMuchIsSaidKeepsNoOtherWaiting() {
    teach(MEANT, true);
    teach(FRUIT, false);
    EntityId apple = new EntityId("apple");
    said.all()
        .forEach(one ->
            said.save(
                new Correction(
                    one.post(),
                    apple,
                    one.relevant(),
                    one.text(),
                    one.language(),
                    one.at(),
                    one.who())));
    LearnedRelevance learned =
        new LearnedRelevance(
            said,
            List.of(
                OPERATOR,
                new WatchedEntity(
                    apple, "Apple", EntityKind.BRAND, List.of(), QueryParser.parse("apple"))));
    RelevanceReview review = review(learned, reviews);
    EntityId first = review.step().orElseThrow().entity();
    said.save(
        new Correction(
            PostId.of(new SourceId("taught"), "more"),
            first,
            false,
            "Une salade de fruits",
            Language.FRENCH,
            Instant.EPOCH,
            "ana"));
    learned.refresh();

    assertThat(review.step().orElseThrow().entity()).isNotEqualTo(first);
    assertThat(review.step().orElseThrow().entity()).isEqualTo(first);
    assertThat(review.step()).isEmpty();
  }
}
