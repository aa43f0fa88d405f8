package org.vigie.domain.correction;

import java.time.InstantSource;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.store.MentionStore;

/** Takes an analyst's word, wherever it is said. Safe for use by many threads. */
public final class Corrector {
  /** Who it is that says something on the command line, which knows no accounts. */
  public static final String COMMAND_LINE = "command-line";

  private final Corrections corrections;
  private final MentionStore store;
  private final InstantSource clock;

  /**
   * Makes it.
   *
   * @param corrections keeps what is said, to learn from it
   * @param store keeps the posts
   * @param clock the present
   */
  public Corrector(Corrections corrections, MentionStore store, InstantSource clock) {
    this.corrections = corrections;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Corrects a post at once, and keeps the correction. It is kept first: so it also holds when the
   * post is read anew. Saying the same again changes nothing but when it was said and by whom.
   *
   * @param post the post
   * @param entity an entity of which it {@linkplain AnalysedPost#speaksOf speaks}
   * @param relevant true when the entity is meant
   * @param who the account that says it, or {@link #COMMAND_LINE}
   * @throws org.vigie.domain.store.StoreException when the post could not be corrected; say it
   *     again
   */
  public void correct(AnalysedPost post, EntityId entity, boolean relevant, String who) {
    corrections.save(
        new Correction(
            post.post().id(),
            entity,
            relevant,
            post.post().content(),
            post.language(),
            clock.instant(),
            who));
    store.correct(post.post().id(), entity, relevant);
  }
}
