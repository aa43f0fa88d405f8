package org.vigie.nlp.keyphrase;

/**
 * A candidate at one place of a text.
 *
 * @param key its words folded, without their plural, joined by spaces; the same for all forms
 * @param written its text as it stands there
 * @param opens true when it opens a sentence, where a capital says nothing
 */
record Phrase(String key, String written, boolean opens) {
  /** Says whether all words of another stand in this one, in a row. */
  static boolean contains(String longer, String shorter) {
    return longer.length() > shorter.length() && (" " + longer + " ").contains(" " + shorter + " ");
  }
}
