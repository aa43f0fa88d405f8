package org.vigie.domain.mention;

import java.util.List;
import org.vigie.domain.post.Post;

/** Understands posts: language, mentions, sentiment and topics. Safe for use by many threads. */
@FunctionalInterface
public interface Analyser {

  /**
   * Analyses posts. One post that cannot be analysed is never lost: it comes back without what
   * failed.
   *
   * @param posts the posts
   * @return one result a post, in the same order
   */
  List<AnalysedPost> analyse(List<Post> posts);
}
