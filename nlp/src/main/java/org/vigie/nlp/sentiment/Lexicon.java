package org.vigie.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A hashed table of what published sentiment lexicons say of words, emoji and faces.
 *
 * <p>It holds 64-bit hashes and scores, no word, and cannot be turned back into the lexicons. A
 * form that is not listed is looked for without accents, then without common French and English
 * endings. Immutable.
 */
public final class Lexicon {
  /** Where a score comes from; the sign is its polarity but for the last. */
  public enum Source {
    /** VADER, English. */
    VADER(0),
    /** AFINN, English words and faces. */
    AFINN_EN(1),
    /** Pattern, English polarity. */
    PATTERN_EN(2),
    /** AFINN, French. */
    AFINN_FR(3),
    /** Pattern, French polarity. */
    PATTERN_FR(4),
    /** Emoji sentiment ranking. */
    EMOJI(5),
    /** Pattern, subjectivity in either language, from 0 to 1. */
    SUBJECTIVITY(6);

    private final int column;

    Source(int column) {
      this.column = column;
    }

    /**
     * Returns its place in an array of scores.
     *
     * @return from 0
     */
    public int column() {
      return column;
    }
  }

  /** The sources from 0 to here, exclusive, give a polarity. */
  static final int POLAR = Source.values().length - 1;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final int EXACT = 1;
  private static final int FOLDED = 2;
  private static final int SHORTEST_STEM = 5;
  private static final String[] PLURALS = {"s", "es", "e", "ees", "x"};
  private static final String[] VERB_ENDINGS = {"ent=er", "ait=er", "ant=er", "ons=er", "z=r"};

  private final LongTable table;

  private Lexicon(LongTable table) {
    this.table = table;
  }

  /**
   * Builds a lexicon.
   *
   * @param scores a score a {@link Source} in [-1, 1], by word in lower case
   * @return the lexicon
   */
  public static Lexicon of(Map<String, float[]> scores) {
    TreeMap<Long, Long> entries = new TreeMap<>();
    TreeMap<Long, Long> folded = new TreeMap<>();
    new TreeMap<>(scores)
        .forEach((word, values) -> {
          long packed = WordScores.of(values).packed();
          entries.put(Hashing.wide(word, EXACT), packed);
          if (word.length() > 2 && Character.isLetter(word.charAt(0))) {
            folded.putIfAbsent(Hashing.wide(folded(word), FOLDED), packed);
          }
        });
    folded.forEach(entries::putIfAbsent);
    return new Lexicon(LongTable.of(entries));
  }

  /** Returns what is known of a form in lower case. */
  Optional<WordScores> scores(String form) {
    long exact = table.get(Hashing.wide(form, EXACT));
    if (exact != 0 || form.isEmpty() || !Character.isLetter(form.charAt(0))) {
      return found(exact);
    }
    String plain = folded(form);
    long packed = table.get(Hashing.wide(plain, FOLDED));
    return found(packed != 0 || plain.length() < SHORTEST_STEM ? packed : stemmed(plain));
  }

  /**
   * Averages what the sources that know a form say of it.
   *
   * @param form a word, emoji or face in lower case
   * @return from -1 to 1; 0 when none knows it
   */
  public double polarity(String form) {
    return LexiconFeatures.mean(this, form);
  }

  private long stemmed(String form) {
    for (String ending : PLURALS) {
      if (form.endsWith(ending)) {
        long packed = folded(form, ending, "");
        if (packed != 0) {
          return packed;
        }
      }
    }
    for (String rule : VERB_ENDINGS) {
      int cut = rule.indexOf('=');
      String ending = rule.substring(0, cut);
      if (form.endsWith(ending)) {
        return folded(form, ending, rule.substring(cut + 1));
      }
    }
    long feminine = folded(form, "", "e");
    return feminine != 0 ? feminine : folded(form, "", "r");
  }

  private long folded(String form, String ending, String instead) {
    String stem = form.substring(0, form.length() - ending.length()) + instead;
    return table.get(Hashing.wide(stem, FOLDED));
  }

  private static Optional<WordScores> found(long packed) {
    return packed == 0 ? Optional.empty() : Optional.of(new WordScores(packed));
  }

  /** Returns a word without its accents. */
  static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return word;
  }

  void write(DataOutput out) throws IOException {
    table.write(out);
  }

  static Lexicon read(DataInput in) throws IOException {
    return new Lexicon(LongTable.read(in));
  }
}
