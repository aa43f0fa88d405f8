package org.vigie.nlp.relevance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.correction.Review;
import org.vigie.domain.correction.Reviews;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewRequest;

/**
 * Judges kept posts again when more was learned of an entity: the latest first, a page at a time.
 * How far it came is kept after each page, so that it goes on after a kill; a page that was judged
 * twice changes nothing. Safe for use by many threads.
 */
public final class RelevanceReview {
  /** How many posts of an entity are judged again at most, the latest. */
  public static final int MOST_POSTS = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(RelevanceReview.class);
  private static final int PAGE = 250;

  private final LearnedRelevance relevance;
  private final KeptPostJudge judge;
  private final MentionStore store;
  private final Reviews reviews;
  private final Duration window;
  private final InstantSource clock;

  /** What this process knows to be judged, by the version of what was learned. */
  private final Map<EntityId, String> settled = new HashMap<>();

  private @Nullable Review running;

  /** Whose turn it was, so that one of which much is said keeps no other waiting. */
  private @Nullable EntityId last;

  /**
   * Makes it.
   *
   * @param relevance what was learned; whoever owns it learns anew
   * @param store keeps the posts
   * @param reviews remembers how far it came
   * @param window how far back posts are judged again, by their publication; zero for never
   * @param clock the present
   */
  public RelevanceReview(
      LearnedRelevance relevance,
      MentionStore store,
      Reviews reviews,
      Duration window,
      InstantSource clock) {
    this(relevance, new KeptPostJudge(relevance), store, reviews, window, clock);
  }

  RelevanceReview(
      LearnedRelevance relevance,
      KeptPostJudge judge,
      MentionStore store,
      Reviews reviews,
      Duration window,
      InstantSource clock) {
    this.relevance = relevance;
    this.judge = judge;
    this.store = store;
    this.reviews = reviews;
    this.window = window;
    this.clock = clock;
  }

  /**
   * Does one page of what there is to do, or nothing.
   *
   * @return how far the review of that page's entity came; empty when there is nothing to do
   * @throws org.vigie.domain.store.StoreException when the store does not answer; the page is then
   *     done by the next call
   */
  public synchronized Optional<Review> step() {
    Review at = running == null ? next() : running;
    if (at == null) {
      return Optional.empty();
    }
    Review then = page(at);
    running = then.done() ? null : then;
    if (then.done()) {
      last = then.entity();
      settled.put(then.entity(), then.taught());
    }
    return Optional.of(then);
  }

  /**
   * Judges the posts of one entity again, now and to the end.
   *
   * @param entity the entity
   * @param progress hears of each page
   * @return the review; empty when what was learned has been applied already, or nothing was
   *     learned
   */
  public synchronized Optional<Review> whole(EntityId entity, Consumer<Review> progress) {
    Review at = window.isZero() ? null : unfinished(entity);
    while (at != null && !at.done()) {
      at = page(at);
      progress.accept(at);
    }
    return Optional.ofNullable(at);
  }

  /**
   * What another process applied while this one ran is gone through again: this one may have saved
   * posts meanwhile that it judged by what it knew before.
   */
  private @Nullable Review next() {
    for (EntityId entity : window.isZero() ? List.<EntityId>of() : inTurn()) {
      String known = settled.get(entity);
      String taught = relevance.taught(entity);
      Review next =
          known == null
              ? unfinished(entity)
              : known.equals(taught) ? null : Review.begin(entity, taught);
      if (next != null) {
        return next;
      }
      settled.put(entity, taught);
    }
    return null;
  }

  private List<EntityId> inTurn() {
    List<EntityId> turn = new ArrayList<>();
    NavigableSet<EntityId> all = new TreeSet<>(relevance.watched());
    if (last != null) {
      turn.addAll(all.tailSet(last, false));
      all = all.headSet(last, true);
    }
    turn.addAll(all);
    return turn;
  }

  private @Nullable Review unfinished(EntityId entity) {
    Review kept = reviews.find(entity).orElse(Review.nothingTaught(entity));
    String taught = relevance.taught(entity);
    if (!kept.taught().equals(taught)) {
      return Review.begin(entity, taught);
    }
    return kept.done() ? null : kept;
  }

  private Review page(Review at) {
    if (at.at() == null) {
      store.refresh();
    }
    ReviewRequest request =
        new ReviewRequest(at.entity(), clock.instant().minus(window), at.at(), PAGE);
    ReviewPage page = store.review(request, post -> judge.judged(post, at.entity()));
    long counted = page.changed().stream().filter(post -> counts(post, at.entity())).count();
    long read = at.read() + page.read();
    Review then =
        new Review(
            at.entity(),
            at.taught(),
            page.end(),
            read,
            at.counted() + counted,
            at.rejected() + page.changed().size() - counted,
            page.end() == null || read >= MOST_POSTS);
    reviews.save(then);
    if (then.done()) {
      LOG.info(
          "event=relevance-reviewed entity={} posts={} counted={} rejected={}",
          then.entity(),
          then.read(),
          then.counted(),
          then.rejected());
    }
    return then;
  }

  private static boolean counts(AnalysedPost post, EntityId entity) {
    return post.mentions().stream().anyMatch(mention -> mention.entity().equals(entity));
  }
}
