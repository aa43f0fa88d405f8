package org.vigie.domain.store;

import java.util.List;
import org.vigie.domain.mention.AnalysedPost;

/**
 * One post that was found.
 *
 * @param post the post
 * @param fragments pieces of its title and text around what the query matched, in parts; empty when
 *     the query holds no words
 */
public record SearchHit(AnalysedPost post, List<Fragment> fragments) {
  /** Copies the list. */
  public SearchHit {
    fragments = List.copyOf(fragments);
  }

  /**
   * A piece of text, in parts that matched and parts that did not.
   *
   * @param parts in the order of the text
   */
  public record Fragment(List<Part> parts) {
    /** Copies the list. */
    public Fragment {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a fragment; plain text that the reader must escape.
   *
   * @param text the text
   * @param matched true when the query matched it
   */
  public record Part(String text, boolean matched) {}
}
