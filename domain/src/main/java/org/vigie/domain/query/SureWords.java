package org.vigie.domain.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.query.Query.TextField;

/**
 * A word that every matching post has, or that none has.
 *
 * @param part the part of the post; null for any
 * @param raw true when its case and accents count
 * @param word the word; folded unless raw
 * @param clause the part of the query that says so
 */
record SureWords(@Nullable TextField part, boolean raw, String word, Query clause) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.][\\p{L}\\p{N}\\p{M}]+)*");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:" + String.join("|", Elision.ARTICLES) + ")['’]|['’]s$", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** The words that a post must have to match a part. */
  static List<SureWords> of(Query query) {
    List<SureWords> words = new ArrayList<>();
    collect(query, query, null, false, words);
    return words;
  }

  private static void collect(
      Query query, Query clause, @Nullable TextField part, boolean raw, List<SureWords> words) {
    switch (query) {
      case Query.Term term -> add(term.text(), clause, part, raw, words);
      case Query.Phrase phrase -> add(phrase.text(), clause, part, raw, words);
      case Query.Near near -> {
        collect(near.left(), clause, part, raw, words);
        collect(near.right(), clause, part, raw, words);
      }
      case Query.Scoped scoped -> collect(scoped.part(), clause, scoped.field(), raw, words);
      case Query.Exact exact -> collect(exact.part(), clause, part, true, words);
      case Query.And and -> and.parts().forEach(p -> collect(p, clause, part, raw, words));
      case Query.All _, Query.Or _, Query.Not _, Query.Wildcard _, Query.Fuzzy _ -> {}
      case Query.Regex _, Query.Attribute _, Query.Published _, Query.Followers _ -> {}
    }
  }

  private static void add(
      String text, Query clause, @Nullable TextField part, boolean raw, List<SureWords> words) {
    for (String word : words(text)) {
      words.add(new SureWords(part, raw, raw ? word : folded(word), clause));
    }
  }

  /** Says whether a post that has no such word cannot have the other. */
  boolean rulesOut(SureWords other) {
    boolean everywhere = part == null || part == other.part;
    String same = raw || !other.raw ? other.word : folded(other.word);
    return everywhere && word.equals(same) && (!raw || other.raw);
  }

  /** Cuts a text into words nearly as analysis does it; enough for advice. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(AROUND.matcher(matcher.group()).replaceAll(""));
    }
    return words;
  }

  static String folded(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").replace("œ", "oe").replace('’', '\'');
  }
}
