package org.vigie.app.line;

import java.time.InstantSource;
import org.vigie.app.config.VigieConfig;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.store.MentionStore;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.relevance.RelevanceReview;

/**
 * Takes analysts' word on whether posts speak of a watched entity. The post itself is corrected at
 * once; older ones are judged again by {@link #review}, which the running application does within a
 * minute. Safe for use by many threads.
 *
 * @param corrections keeps what was said, to learn from
 * @param store keeps the posts
 * @param clock the present
 */
public record CorrectionService(Corrections corrections, MentionStore store, InstantSource clock) {

  /**
   * Corrects a post. The correction is kept first: it also holds when the post is read anew.
   *
   * @param post the post
   * @param entity the watched entity
   * @param relevant true when the post speaks of it
   * @param who the account that says so, or "command-line"
   */
  public void correct(AnalysedPost post, EntityId entity, boolean relevant, String who) {
    String text = post.post().content();
    corrections.save(
        new Correction(
            post.post().id(), entity, relevant, text, post.language(), clock.instant(), who));
    store.correct(post.post().id(), entity, relevant);
  }

  /**
   * Makes what judges older posts again, as configured.
   *
   * @param config the configuration
   * @param stores the open stores
   * @param relevance what was learned of the entities
   * @param clock the present
   * @return the review, which has done nothing yet
   */
  public static RelevanceReview review(
      VigieConfig config, Stores stores, LearnedRelevance relevance, InstantSource clock) {
    return new RelevanceReview(
        relevance,
        stores.store(),
        stores.state().reviews(),
        config.settings().nlp().judgeAgain(),
        clock);
  }
}
