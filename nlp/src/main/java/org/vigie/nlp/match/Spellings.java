package org.vigie.nlp.match;

import java.util.List;

/**
 * The ways in which a name is written, ready to be looked up; made by {@link NameLocator}.
 *
 * @param names the folded words of each
 */
public record Spellings(List<List<String>> names) {
  /** Copies the lists. */
  public Spellings {
    names = names.stream().map(List::copyOf).toList();
  }
}
