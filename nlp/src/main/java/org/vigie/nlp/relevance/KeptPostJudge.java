package org.vigie.nlp.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.nlp.match.NameLocator;

/**
 * Judges posts that were analysed before with what is known now. What an analyst said of a post a
 * moment ago, too late to be learned from yet, stands above it. Safe for use by many threads.
 */
public final class KeptPostJudge {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPostJudge.class);

  private final LearnedRelevance relevance;
  private final RelevanceJudge judge;
  private final NameLocator locator = new NameLocator();

  /**
   * Makes it.
   *
   * @param relevance what was learned; whoever owns it learns anew
   */
  public KeptPostJudge(LearnedRelevance relevance) {
    this(relevance, relevance);
  }

  KeptPostJudge(LearnedRelevance relevance, RelevanceJudge judge) {
    this.relevance = relevance;
    this.judge = judge;
  }

  /**
   * Judges posts of all watched entities.
   *
   * @param posts the posts
   * @return those that are judged otherwise now, altered
   */
  public List<AnalysedPost> changed(List<AnalysedPost> posts) {
    List<AnalysedPost> changed = new ArrayList<>();
    for (AnalysedPost post : posts) {
      AnalysedPost then = post;
      for (EntityId entity : relevance.watched()) {
        then = then.speaksOf(entity) ? judged(then, entity) : then;
      }
      if (!then.equals(post)) {
        changed.add(then);
      }
    }
    return changed;
  }

  /** Judges a post of one entity; it is the same post when nothing changes. */
  AnalysedPost judged(AnalysedPost post, EntityId entity) {
    AnalysedPost then = learned(post, entity);
    return then.equals(post)
        ? post
        : relevance
            .said(post.post().id(), entity)
            .map(relevant -> post.corrected(entity, relevant))
            .orElse(then);
  }

  /** A post that cannot be judged stays as it is, and keeps no other from being judged. */
  private AnalysedPost learned(AnalysedPost post, EntityId entity) {
    try {
      Optional<Relevance> verdict =
          judge.judge(
              post.post().id(), entity, locator.read(post.post().content()), post.language());
      return verdict
          .filter(Relevance::rejected)
          .map(not -> post.judged(entity, true, not.probability(), not.against()))
          .orElseGet(() -> post.corrected(entity, true));
    } catch (RuntimeException e) {
      LOG.warn("event=relevance-not-judged post={} entity={}", post.post().id(), entity, e);
      return post;
    }
  }
}
