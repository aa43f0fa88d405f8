package org.vigie.nlp.text;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param range where it stands
 * @param words its words and marks in order, each with its place in the whole text
 */
public record Sentence(CharRange range, List<Word> words) {
  /** Copies the words. */
  public Sentence {
    words = List.copyOf(words);
  }

  /**
   * A word or a mark of a sentence.
   *
   * @param form its text; a clitic such as "n't" or "l'" is a word of its own
   * @param range where it stands in the whole text
   */
  public record Word(String form, CharRange range) {}
}
