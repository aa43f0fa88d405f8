package org.vigie.domain.query;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of words, but not how frequent the names of whom the team watches are: they stand
 * in many posts because they are watched.
 *
 * @param known what is known
 * @param names the names, as {@link #of} cuts them
 */
public record ExpectedNames(QueryKnowledge known, Set<String> names) implements QueryKnowledge {
  /** Copies the names. */
  public ExpectedNames {
    names = Set.copyOf(names);
  }

  /**
   * Says no longer how frequent some names are.
   *
   * @param known what is known
   * @param names names and aliases; case and accents do not count
   * @return the same knowledge without the shares of these names
   */
  public static ExpectedNames of(QueryKnowledge known, Collection<String> names) {
    return new ExpectedNames(
        known, names.stream().map(ExpectedNames::words).collect(Collectors.toSet()));
  }

  @Override
  public boolean holdsNoWord(String text) {
    return known.holdsNoWord(text);
  }

  @Override
  public OptionalDouble share(Query part) {
    return isExpected(part) ? OptionalDouble.empty() : known.share(part);
  }

  private boolean isExpected(Query part) {
    return switch (part) {
      case Query.Term term -> names.contains(words(term.text()));
      case Query.Phrase phrase -> names.contains(words(phrase.text()));
      case Query.Scoped scoped -> isExpected(scoped.part());
      case Query.Exact exact -> isExpected(exact.part());
      default -> false;
    };
  }

  private static String words(String text) {
    return SureWords.words(text).stream().map(SureWords::folded).collect(Collectors.joining(" "));
  }
}
