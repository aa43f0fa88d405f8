package org.vigie.domain.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vigie.domain.query.Query.AttributeField;

/** Finds parts that must hold together and cannot. */
final class Contradictions {
  /** Attributes of which a post has one value at most. */
  private static final Set<AttributeField> SINGLE =
      EnumSet.of(
          AttributeField.LANG,
          AttributeField.SOURCE,
          AttributeField.COUNTRY,
          AttributeField.SENTIMENT,
          AttributeField.STORY);

  /** The most parts that are held against each other: the work grows with the square. */
  private static final int MOST_COMPARED = 200;

  private final List<Query> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();

  private Contradictions(Query.And and) {
    flatten(and);
  }

  /** A contradiction between two parts. */
  record Found(String messageKey, Query first, Query second) {}

  static List<Found> in(Query.And and) {
    Contradictions all = new Contradictions(and);
    List<Found> found = new ArrayList<>();
    if (all.required.size() + all.excluded.size() > MOST_COMPARED) {
      return found;
    }
    all.excludedAndRequired(found);
    all.twoValues(found);
    all.pairs(all.required, (a, b) -> emptyRange(a, b, found));
    return found;
  }

  private void flatten(Query part) {
    switch (part) {
      case Query.And and -> and.parts().forEach(this::flatten);
      case Query.Not(Query.Or or) -> excluded.addAll(or.parts());
      case Query.Not(Query inner) -> excluded.add(inner);
      default -> required.add(part);
    }
  }

  private void excludedAndRequired(List<Found> found) {
    List<List<SureWords>> words = required.stream().map(SureWords::of).toList();
    for (Query out : excluded) {
      List<SureWords> without = singleWord(out);
      for (int i = 0; i < required.size(); i++) {
        Query in = required.get(i);
        if (in.equals(out) || ruledOut(without, words.get(i))) {
          found.add(new Found("lint.contradiction", in, out));
        }
      }
    }
  }

  /** A single word that is excluded rules out every part that needs it. */
  private static boolean ruledOut(List<SureWords> without, List<SureWords> words) {
    return without.size() == 1
        && words.stream().anyMatch(word -> without.getFirst().rulesOut(word));
  }

  private static List<SureWords> singleWord(Query out) {
    boolean single = bare(out) instanceof Query.Term || bare(out) instanceof Query.Phrase;
    return single ? SureWords.of(out) : List.of();
  }

  private static Query bare(Query query) {
    return switch (query) {
      case Query.Scoped scoped -> bare(scoped.part());
      case Query.Exact exact -> bare(exact.part());
      default -> query;
    };
  }

  private void twoValues(List<Found> found) {
    pairs(
        required,
        (a, b) -> {
          if (a instanceof Query.Attribute first
              && b instanceof Query.Attribute second
              && first.field() == second.field()
              && !together(first, second)) {
            found.add(new Found("lint.two-values", a, b));
          }
        });
  }

  private static boolean together(Query.Attribute first, Query.Attribute second) {
    String a = first.value();
    String b = second.value();
    return a.equals(b)
        || (first.field() == AttributeField.SITE
            ? a.endsWith("." + b) || b.endsWith("." + a)
            : !SINGLE.contains(first.field()));
  }

  private static void emptyRange(Query a, Query b, List<Found> found) {
    boolean empty =
        switch (a) {
          case Query.Published first when b instanceof Query.Published second ->
              !isEmpty(first) && !isEmpty(second) && disjoint(first, second);
          case Query.Followers first when b instanceof Query.Followers second ->
              !isEmpty(first)
                  && !isEmpty(second)
                  && Math.max(first.atLeast(), second.atLeast())
                      > Math.min(first.atMost(), second.atMost());
          default -> false;
        };
    if (empty) {
      found.add(new Found("lint.empty-together", a, b));
    }
  }

  private static boolean disjoint(Query.Published first, Query.Published second) {
    return before(first, second) || before(second, first);
  }

  private static boolean before(Query.Published first, Query.Published second) {
    Instant end = first.before();
    Instant start = second.from();
    return end != null && start != null && !end.isAfter(start);
  }

  static boolean isEmpty(Query.Published published) {
    return before(published, published);
  }

  static boolean isEmpty(Query.Followers followers) {
    return followers.atLeast() > followers.atMost();
  }

  private void pairs(List<Query> parts, BiConsumer<Query, Query> each) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        each.accept(parts.get(i), parts.get(j));
      }
    }
  }
}
