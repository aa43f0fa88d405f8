package org.vigie.nlp.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is remembered of a text to know its copies and other reports of its event. Immutable. */
final class Fingerprint {
  /** Texts up to this length are compared word by word, longer ones by their shingles. */
  static final int LEAD_WORDS = 60;

  /** The smallest shingles under which a text is found; see {@link Shingles}. */
  private static final int KEYS = 24;

  /** As many again from the beginning, which is what is left of a text that was cut off. */
  private static final int LEAD_KEYS = 12;

  private static final int LEAD_OF_KEYS = 40;

  /** The smallest shingles that are compared between long texts. */
  static final int SAMPLE = 256;

  private static final int NUMBERS = 64;
  private static final int SHORTEST_TERM = 2;

  /** Forms of one word share their first letters, in French and in English. */
  private static final int STEM = 6;

  private final int words;
  private final int cut;
  private final String lead;
  private final int[] keys;
  private final int[] sample;
  private final int[] numbers;
  private final int[] terms;

  private Fingerprint(StoryWords text, int[] shingles) {
    List<String> all = text.words();
    boolean isLong = all.size() > LEAD_WORDS;
    List<String> first = all.subList(0, Math.min(LEAD_WORDS, all.size()));
    this.words = all.size();
    this.cut = text.cut();
    this.lead = String.join(" ", first);
    this.keys = keys(shingles, all);
    this.sample = isLong ? Arrays.copyOf(shingles, Math.min(SAMPLE, shingles.length)) : new int[0];
    this.numbers = isLong ? numbers(all) : new int[0];
    this.terms = terms(first);
  }

  static Fingerprint of(String content) {
    StoryWords text = StoryWords.of(content);
    return new Fingerprint(text, Shingles.of(text.words()));
  }

  private static int[] keys(int[] shingles, List<String> words) {
    int[] all = Arrays.copyOf(shingles, Math.min(KEYS, shingles.length));
    if (shingles.length <= KEYS) {
      return all;
    }
    int[] lead = Shingles.of(words.subList(0, Math.min(LEAD_OF_KEYS, words.size())));
    return IntStream.concat(Arrays.stream(all), Arrays.stream(lead).limit(LEAD_KEYS))
        .distinct()
        .toArray();
  }

  private static int[] numbers(List<String> words) {
    return words.stream()
        .filter(Alignment::hasDigit)
        .mapToInt(String::hashCode)
        .distinct()
        .limit(NUMBERS)
        .sorted()
        .toArray();
  }

  /** The words of the lead that say what it is about, cut to their stems. */
  private static int[] terms(List<String> lead) {
    return lead.stream()
        .filter(word -> word.length() >= SHORTEST_TERM && !Shingles.isSmall(word))
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .mapToInt(String::hashCode)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Tells whether what is remembered of another text is the same. */
  boolean sameAs(Fingerprint other) {
    return words == other.words
        && cut == other.cut
        && lead.equals(other.lead)
        && Arrays.equals(keys, other.keys)
        && Arrays.equals(sample, other.sample)
        && Arrays.equals(numbers, other.numbers);
  }

  /** How many words the whole text has. */
  int words() {
    return words;
  }

  boolean isLong() {
    return words > LEAD_WORDS;
  }

  /** How many words of the lead stand before dots that cut the text off; the lead's own end too. */
  int cut() {
    return isLong() ? LEAD_WORDS : cut;
  }

  List<String> lead() {
    return lead.isEmpty() ? List.of() : List.of(lead.split(" "));
  }

  int[] keys() {
    return keys;
  }

  /** Ascending. */
  int[] sample() {
    return sample;
  }

  /** Ascending; of long texts only. */
  int[] numbers() {
    return numbers;
  }

  /** Each once, ascending. */
  int[] terms() {
    return terms;
  }
}
