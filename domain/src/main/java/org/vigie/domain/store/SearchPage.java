package org.vigie.domain.store;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param total how many posts were found in all
 * @param hits the posts of this page
 */
public record SearchPage(long total, List<SearchHit> hits) {
  /** Copies the list. */
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
