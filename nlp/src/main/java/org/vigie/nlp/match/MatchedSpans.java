package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TextSpan.Part;
import org.vigie.domain.query.Query.TextField;

/**
 * Brings the places that Lucene reports to spans of a post: an elided article and a possessive
 * stand in the word's place but are not what matched.
 */
final class MatchedSpans {
  private static final Comparator<TextSpan> ORDER =
      Comparator.comparing(TextSpan::part)
          .thenComparingInt(TextSpan::start)
          .thenComparing(Comparator.comparingInt(TextSpan::end).reversed());
  private static final int LONGEST_ARTICLE = 6;

  private MatchedSpans() {}

  /** The spans in order, without those inside another. */
  static List<TextSpan> of(PostInLanguage post, List<SpanMatch.Hit> hits) {
    List<TextSpan> spans = new ArrayList<>();
    for (SpanMatch.Hit hit : hits) {
      span(post, hit).ifPresent(spans::add);
    }
    spans.sort(ORDER);
    List<TextSpan> outer = new ArrayList<>();
    for (TextSpan span : spans) {
      if (outer.isEmpty() || !contains(outer.getLast(), span)) {
        outer.add(span);
      }
    }
    return outer;
  }

  /** The span of a hit; empty for an attribute. */
  static Optional<TextSpan> span(PostInLanguage post, SpanMatch.Hit hit) {
    if (isIn(TextField.TITLE, hit)) {
      return Optional.of(trimmed(Part.TITLE, post.title(), hit.start(), hit.end()));
    }
    return isIn(TextField.TEXT, hit)
        ? Optional.of(trimmed(Part.TEXT, post.text(), hit.start(), hit.end()))
        : Optional.empty();
  }

  private static boolean isIn(TextField field, SpanMatch.Hit hit) {
    return hit.field().equals(PostFields.name(field))
        || hit.field().equals(PostFields.rawName(field));
  }

  /** The place of the words alone. */
  static TextSpan trimmed(Part part, String text, int start, int end) {
    int from = start;
    for (int i = start; i < Math.min(end - 1, start + LONGEST_ARTICLE + 1); i++) {
      if (isApostrophe(text.charAt(i))) {
        from = QueryAnalyzer.isElided(text.substring(start, i)) ? i + 1 : start;
        break;
      }
    }
    boolean possessive =
        end - from > 2
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && isApostrophe(text.charAt(end - 2));
    return new TextSpan(part, from, possessive ? end - 2 : end);
  }

  private static boolean contains(TextSpan outer, TextSpan inner) {
    return outer.part() == inner.part() && inner.end() <= outer.end();
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
