package org.vigie.nlp.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.text.CharRange;

/** Labels the words of a text. Safe for use by many threads. */
@FunctionalInterface
interface NameTagger {

  /**
   * A word.
   *
   * @param place where it stands
   * @param kind what the name that it belongs to names; null outside names
   */
  record Word(CharRange place, @Nullable NameKind kind) {}

  /** The words of each sentence in order. */
  List<List<Word>> tag(String text);
}
