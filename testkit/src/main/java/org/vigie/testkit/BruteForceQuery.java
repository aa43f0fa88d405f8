package org.vigie.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.AuthorName;
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
    return eval(query, post, Set.of(Query.TextField.TITLE, Query.TextField.TEXT));
  }

  private static boolean eval(Query query, AnalysedPost post, Set<Query.TextField> fields) {
    return switch (query) {
      case Query.All _ -> true;
      case Query.And and -> and.parts().stream().allMatch(part -> eval(part, post, fields));
      case Query.Or or -> or.parts().stream().anyMatch(part -> eval(part, post, fields));
      case Query.Not not -> !eval(not.part(), post, fields);
      case Query.Scoped scoped -> eval(scoped.part(), post, Set.of(scoped.field()));
      case Query.Attribute attribute -> attribute(attribute, post);
      case Query.Term _, Query.Wildcard _, Query.Phrase _, Query.Near _ ->
          fields.stream().anyMatch(field -> inField(query, words(field, post)));
    };
  }

  private static boolean inField(Query query, List<String> words) {
    return switch (query) {
      case Query.Near near -> near(near, words);
      case Query.Phrase phrase when phrase.slop() > 0 -> sloppy(phrase, words);
      default -> !places(query, words).isEmpty();
    };
  }

  private record Place(int first, int last) {}

  private static List<Place> places(Query query, List<String> words) {
    List<Place> found = new ArrayList<>();
    switch (query) {
      case Query.Or or -> or.parts().forEach(part -> found.addAll(places(part, words)));
      case Query.Wildcard wildcard -> {
        Pattern pattern = pattern(wildcard.pattern());
        for (int i = 0; i < words.size(); i++) {
          if (pattern.matcher(words.get(i)).matches()) {
            found.add(new Place(i, i));
          }
        }
      }
      case Query.Term term -> sequence(tokens(term.text()), words, found);
      case Query.Phrase phrase -> sequence(tokens(phrase.text()), words, found);
      default -> throw new IllegalArgumentException("no place for " + query);
    }
    return found;
  }

  private static void sequence(List<String> wanted, List<String> words, List<Place> found) {
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        found.add(new Place(i, i + wanted.size() - 1));
      }
    }
  }

  private static boolean near(Query.Near near, List<String> words) {
    for (Place left : places(near.left(), words)) {
      for (Place right : places(near.right(), words)) {
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
  private static boolean sloppy(Query.Phrase phrase, List<String> words) {
    List<String> wanted = tokens(phrase.text());
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
      case LANG -> post.language().tag().equals(value.toLowerCase(Locale.ROOT));
      case SOURCE -> post.post().source().value().equals(value);
      case SENTIMENT -> post.sentiment().label().key().equals(value.toLowerCase(Locale.ROOT));
      case ENTITY -> post.mentions().stream().anyMatch(m -> m.entity().value().equals(value));
      case TOPIC -> post.topics().stream().anyMatch(topic -> topic.value().equals(value));
    };
  }

  private static List<String> words(Query.TextField field, AnalysedPost post) {
    return switch (field) {
      case TITLE -> tokens(post.post().title());
      case TEXT -> tokens(post.post().text());
    };
  }

  /**
   * Splits a text into folded words, as the query language says.
   *
   * @param text the text
   * @return its words
   */
  public static List<String> tokens(String text) {
    List<String> out = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = ELISION.matcher(matcher.group()).replaceFirst("");
      String folded = fold(POSSESSIVE.matcher(word).replaceFirst(""));
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

  private static Pattern pattern(String wildcard) {
    StringBuilder out = new StringBuilder();
    for (char c : fold(wildcard).toCharArray()) {
      out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(out.toString());
  }
}
