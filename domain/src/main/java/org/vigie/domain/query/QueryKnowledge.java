package org.vigie.domain.query;

import java.util.OptionalDouble;

/** What is known of posts and of how their words are cut, for {@link QueryLint}. */
public interface QueryKnowledge {
  /** Nothing is known. */
  QueryKnowledge NONE =
      new QueryKnowledge() {
        @Override
        public boolean holdsNoWord(String text) {
          return !Characters.holdsWord(text);
        }

        @Override
        public OptionalDouble share(Query part) {
          return OptionalDouble.empty();
        }
      };

  /**
   * Says whether analysis finds no word at all in a text, so that it can match nothing.
   *
   * @param text the text of a word or phrase as written
   * @return true when nothing is left
   */
  boolean holdsNoWord(String text);

  /**
   * Returns how many of the kept posts a part matches.
   *
   * @param part a word or a phrase, within the scopes around it
   * @return the share, 0 to 1; empty when it is not known
   */
  OptionalDouble share(Query part);
}
