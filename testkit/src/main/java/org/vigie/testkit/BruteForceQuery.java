package org.vigie.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.Country;
import org.vigie.domain.query.Query;

/**
 * Evaluates a query on one post by reading every word: slow, plain, and written apart from both
 * compilers, so that they can be held against it.
 */
public final class BruteForceQuery {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.][\\p{L}\\p{N}\\p{M}]+)*");
  private static final Pattern ELISION =
      Pattern.compile(
          "^(?:l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)['’]", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");

  private BruteForceQuery() {}

  /**
   * Says whether a post matches.
   *
   * @param query the query
   * @param post the post
   * @return true when it matches
   */
  public static boolean matches(Query query, AnalysedPost post) {
    return eval(query, post, new Where(Set.of(Query.TextField.TITLE, Query.TextField.TEXT), false));
  }

  /** Which parts are read, and whether case and accents count. */
  private record Where(Set<Query.TextField> parts, boolean raw) {}

  private static boolean eval(Query query, AnalysedPost post, Where where) {
    return switch (query) {
      case Query.All _ -> true;
      case Query.And and -> and.parts().stream().allMatch(part -> eval(part, post, where));
      case Query.Or or -> or.parts().stream().anyMatch(part -> eval(part, post, where));
      case Query.Not not -> !eval(not.part(), post, where);
      case Query.Scoped scoped ->
          eval(scoped.part(), post, new Where(Set.of(scoped.field()), where.raw()));
      case Query.Exact exact -> eval(exact.part(), post, new Where(where.parts(), true));
      case Query.Published published -> published.contains(post.post().published());
      case Query.Followers followers -> {
        Long known = post.post().authorFacts().followers();
        yield known != null && known >= followers.atLeast() && known <= followers.atMost();
      }
      case Query.Attribute attribute -> attribute(attribute, post);
      case Query.Term _, Query.Wildcard _, Query.Fuzzy _, Query.Regex _ -> read(query, post, where);
      case Query.Phrase _, Query.Near _ -> read(query, post, where);
    };
  }

  private static boolean read(Query query, AnalysedPost post, Where where) {
    return where.parts().stream()
        .anyMatch(part -> inField(query, words(part, post, where.raw()), where.raw()));
  }

  private static boolean inField(Query query, List<String> words, boolean raw) {
    return switch (query) {
      case Query.Near near -> near(near, words, raw);
      case Query.Phrase phrase when phrase.slop() > 0 -> sloppy(phrase, words, raw);
      default -> !places(query, words, raw).isEmpty();
    };
  }

  private record Place(int first, int last) {}

  private static List<Place> places(Query query, List<String> words, boolean raw) {
    List<Place> found = new ArrayList<>();
    switch (query) {
      case Query.Or or -> or.parts().forEach(part -> found.addAll(places(part, words, raw)));
      case Query.Wildcard wildcard ->
          single(pattern(wildcard.pattern(), raw).asMatchPredicate(), words, found);
      case Query.Regex regex ->
          single(regex(regex.pattern(), raw).asMatchPredicate(), words, found);
      case Query.Fuzzy fuzzy -> single(word -> nearly(fuzzy, word, raw), words, found);
      case Query.Term term -> sequence(tokens(term.text(), raw), words, found);
      case Query.Phrase phrase -> sequence(tokens(phrase.text(), raw), words, found);
      default -> throw new IllegalArgumentException("no place for " + query);
    }
    return found;
  }

  private static void single(Predicate<String> wanted, List<String> words, List<Place> found) {
    for (int i = 0; i < words.size(); i++) {
      if (wanted.test(words.get(i))) {
        found.add(new Place(i, i));
      }
    }
  }

  /** The first letter the same, and few enough edits; neighbours may change places once. */
  private static boolean nearly(Query.Fuzzy fuzzy, String word, boolean raw) {
    int[] a = (raw ? fuzzy.text() : fold(fuzzy.text())).codePoints().toArray();
    int[] b = word.codePoints().toArray();
    if (b.length == 0 || a[0] != b[0]) {
      return false;
    }
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a[i - 1] == b[j - 1] ? 0 : 1;
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length][b.length] <= fuzzy.edits();
  }

  private static void sequence(List<String> wanted, List<String> words, List<Place> found) {
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        found.add(new Place(i, i + wanted.size() - 1));
      }
    }
  }

  private static boolean near(Query.Near near, List<String> words, boolean raw) {
    for (Place left : places(near.left(), words, raw)) {
      for (Place right : places(near.right(), words, raw)) {
        boolean after = right.first() > left.last();
        boolean before = !near.ordered() && left.first() > right.last();
        int gap = after ? right.first() - left.last() - 1 : left.first() - right.last() - 1;
        if ((after || before) && gap <= near.distance()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Lucene's rule: the words, moved by at most slop positions in all, stand as in the phrase. */
  private static boolean sloppy(Query.Phrase phrase, List<String> words, boolean raw) {
    List<String> wanted = tokens(phrase.text(), raw);
    return !wanted.isEmpty()
        && sloppy(
            wanted, words, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, new ArrayList<>(), phrase);
  }

  private static boolean sloppy(
      List<String> wanted,
      List<String> words,
      int next,
      int low,
      int high,
      List<Integer> used,
      Query.Phrase phrase) {
    if (next == wanted.size()) {
      return high - low <= phrase.slop();
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(wanted.get(next)) && !used.contains(i)) {
        List<Integer> more = new ArrayList<>(used);
        more.add(i);
        int shift = i - next;
        if (sloppy(
            wanted, words, next + 1, Math.min(low, shift), Math.max(high, shift), more, phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean attribute(Query.Attribute attribute, AnalysedPost post) {
    String value = attribute.value();
    return switch (attribute.field()) {
      case AUTHOR ->
          post.author() != null && post.author().equals(Posts.pseudonymOf(new AuthorName(value)));
      case SITE -> {
        String host = post.post().url().host();
        String wanted = value.toLowerCase(Locale.ROOT);
        yield host.equals(wanted) || host.endsWith("." + wanted);
      }
      case URL -> {
        String url = post.post().url().toString();
        yield url.length() <= Query.AttributeField.LONGEST_URL
            && url(value).matcher(url).lookingAt();
      }
      case COUNTRY -> {
        Country country = post.post().authorFacts().country();
        yield country != null && country.code().equals(value);
      }
      case LANG -> post.language().tag().equals(value.toLowerCase(Locale.ROOT));
      case SOURCE -> post.post().source().value().equals(value);
      case SENTIMENT -> post.sentiment().label().key().equals(value.toLowerCase(Locale.ROOT));
      case ENTITY -> post.mentions().stream().anyMatch(m -> m.entity().value().equals(value));
      case TOPIC -> post.topics().stream().anyMatch(topic -> topic.value().equals(value));
      case STORY -> post.story() != null && post.story().story().value().equals(value);
    };
  }

  private static Pattern url(String value) {
    String form = value.replaceAll("[^*]+", "\\\\Q$0\\\\E").replace("*", ".*");
    return Pattern.compile("https?://(?:www\\.)?" + form);
  }

  private static List<String> words(Query.TextField field, AnalysedPost post, boolean raw) {
    return switch (field) {
      case TITLE -> tokens(post.post().title(), raw);
      case TEXT -> tokens(post.post().text(), raw);
    };
  }

  /**
   * Splits a text into folded words, as the query language says.
   *
   * @param text the text
   * @return its words
   */
  public static List<String> tokens(String text) {
    return tokens(text, false);
  }

  private static List<String> tokens(String text, boolean raw) {
    List<String> out = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = ELISION.matcher(matcher.group()).replaceFirst("");
      String bare = POSSESSIVE.matcher(word).replaceFirst("");
      String folded = raw ? bare.replace('’', '\'') : fold(bare);
      if (!folded.isEmpty()) {
        out.add(folded);
      }
    }
    return out;
  }

  private static String fold(String word) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return plain
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replace('’', '\'');
  }

  /**
   * Letter by letter; one that folds to several is held together, so that a sign after it counts.
   */
  private static Pattern regex(String regex, boolean raw) {
    StringBuilder out = new StringBuilder();
    boolean escaped = false;
    for (int c : regex.codePoints().toArray()) {
      String letter = Character.toString(c);
      String folded = raw || escaped || !Character.isLetter(c) ? letter : fold(letter);
      out.append(folded.length() > 1 ? "(?:" + folded + ")" : folded);
      escaped = c == '\\';
    }
    return Pattern.compile(out.toString(), Pattern.DOTALL);
  }

  private static Pattern pattern(String wildcard, boolean raw) {
    StringBuilder out = new StringBuilder();
    for (char c : (raw ? wildcard : fold(wildcard)).toCharArray()) {
      out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(out.toString());
  }
}
