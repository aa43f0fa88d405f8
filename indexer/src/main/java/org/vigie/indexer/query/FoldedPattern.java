package org.vigie.indexer.query;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a pattern to the form of the stored words: a cluster folds words, but takes patterns as
 * they are. Latin letters lose their accents and ligatures come apart, as Lucene's ASCII folding
 * does it; other scripts keep theirs.
 */
final class FoldedPattern {
  private static final Map<Integer, String> APART =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ŋ', "n"),
          Map.entry((int) 'ŧ', "t"),
          Map.entry((int) 'ĸ', "q"),
          Map.entry((int) '’', "'"));

  /** Joined letters (ﬁ, ĳ), full-width ones (Ａ), and small ones (ª, ²). */
  private static final Pattern LETTERS_IN_OTHER_DRESS =
      Pattern.compile("[\\x{FB00}-\\x{FB06}\\x{FF01}-\\x{FF5E}ĳªº²³¹]");

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private FoldedPattern() {}

  static String of(String pattern) {
    StringBuilder out = new StringBuilder();
    pattern.codePoints().map(Character::toLowerCase).forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int letter) {
    String known = APART.get(letter);
    if (known != null) {
      out.append(known);
      return;
    }
    if (LETTERS_IN_OTHER_DRESS.matcher(Character.toString(letter)).matches()) {
      out.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD));
      return;
    }
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    int base = parts.codePointAt(0);
    out.appendCodePoint(base < FIRST_BEYOND_ASCII ? base : letter);
  }
}
