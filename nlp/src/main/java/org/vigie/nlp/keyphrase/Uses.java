package org.vigie.nlp.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where and how a phrase is used in some texts. */
final class Uses {
  private final String key;
  private final Map<String, Integer> written = new HashMap<>();
  private int count;
  private int openings;
  private final List<Integer> texts = new ArrayList<>();

  Uses(String key) {
    this.key = key;
  }

  void add(Phrase phrase, int text) {
    count++;
    openings += phrase.opens() ? 1 : 0;
    if (texts.isEmpty() || texts.getLast() != text) {
      texts.add(text);
    }
    // A form inside a sentence outweighs any that opens one, whose capital says nothing.
    written.merge(phrase.written(), phrase.opens() ? 1 : 1_000, Integer::sum);
  }

  String key() {
    return key;
  }

  int count() {
    return count;
  }

  /** The texts that use it, by their place, in order. */
  List<Integer> texts() {
    return texts;
  }

  /**
   * The form that is written most. One that only opens sentences loses its capital when its first
   * word is written without elsewhere.
   */
  String written(Map<String, Uses> others) {
    String form =
        written.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(key);
    int space = key.indexOf(' ');
    Uses word = space < 0 ? this : others.get(key.substring(0, space));
    boolean lower =
        openings == count
            && word != null
            && word.written.keySet().stream().anyMatch(w -> Character.isLowerCase(w.charAt(0)));
    return lower ? form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1) : form;
  }
}
