package org.vigie.app.line;

import java.time.InstantSource;
import org.vigie.app.config.VigieConfig;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.relevance.RelevanceReview;

/** Makes what judges kept posts again when corrections taught more. */
public final class OlderPosts {
  private OlderPosts() {}

  /**
   * Makes it, as configured.
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
