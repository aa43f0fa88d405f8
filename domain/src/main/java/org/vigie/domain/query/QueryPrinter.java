package org.vigie.domain.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a syntax tree in the query language. For every tree that {@link QueryParser} can make,
 * parsing the text gives an equal tree.
 */
public final class QueryPrinter {
  private static final Pattern OPERATOR =
      Pattern.compile("AND|OR|NOT|NEAR|NEAR/.*|-.*|/.*", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("^([A-Za-z]+):");

  private QueryPrinter() {}

  /**
   * Writes a query.
   *
   * @param query the tree
   * @return its text
   */
  public static String print(Query query) {
    return switch (query) {
      case Query.All all -> "*";
      case Query.And and -> joined(and.parts(), " AND ");
      case Query.Or or -> joined(or.parts(), " OR ");
      case Query.Not not -> "NOT " + grouped(not.part());
      case Query.Term term -> word(term.text());
      case Query.Wildcard wildcard -> wildcard.pattern();
      case Query.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case Query.Regex regex -> "/" + regex.pattern() + "/";
      case Query.Phrase phrase ->
          quoted(phrase.text()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Query.Near near ->
          grouped(near.left())
              + " NEAR/"
              + near.distance()
              + (near.ordered() ? "f " : " ")
              + grouped(near.right());
      case Query.Scoped scoped -> name(scoped.field()) + scopedPart(scoped.part());
      case Query.Exact exact -> "raw:" + scopedPart(exact.part());
      case Query.Published published -> RangeValue.written(published);
      case Query.Followers followers -> RangeValue.written(followers);
      case Query.Attribute attribute -> name(attribute.field()) + quoted(attribute.value());
    };
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(QueryPrinter::grouped).collect(Collectors.joining(operator));
  }

  private static String grouped(Query part) {
    boolean list = part instanceof Query.And || part instanceof Query.Or;
    return list ? "(" + print(part) + ")" : print(part);
  }

  private static String scopedPart(Query part) {
    boolean single =
        part instanceof Query.Term
            || part instanceof Query.Wildcard
            || part instanceof Query.Fuzzy
            || part instanceof Query.Regex
            || part instanceof Query.Phrase;
    return single ? print(part) : "(" + print(part) + ")";
  }

  private static String name(Enum<?> field) {
    return field.name().toLowerCase(Locale.ROOT) + ":";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String word(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.endsWord(c) || Characters.isWildcard(c) || "\\~<>".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    String word = escaped.toString();
    if (OPERATOR.matcher(text).matches()) {
      return "\\" + word;
    }
    return FIELD.matcher(word).replaceFirst("$1\\\\:");
  }
}
