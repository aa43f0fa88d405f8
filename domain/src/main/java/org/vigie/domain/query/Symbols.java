package org.vigie.domain.query;

import java.util.List;

/**
 * The characters that one place of a pattern accepts.
 *
 * @param ranges the characters that are named
 * @param negated true to accept all others instead
 */
record Symbols(List<Range> ranges, boolean negated) {
  /** Any character. */
  static final Symbols ANY = new Symbols(List.of(), true);

  /** A class of more characters than this does not narrow a word down. */
  private static final int NARROW = 10;

  /** Characters from one to another, both included. */
  record Range(int from, int to) {}

  /** Copies the list. */
  Symbols {
    ranges = List.copyOf(ranges);
  }

  static Symbols one(int character) {
    return new Symbols(List.of(new Range(character, character)), false);
  }

  boolean isOne() {
    return !negated && ranges.size() == 1 && ranges.getFirst().from() == ranges.getFirst().to();
  }

  boolean accepts(int character) {
    return negated != ranges.stream().anyMatch(r -> r.from() <= character && character <= r.to());
  }

  /** Says whether so many characters are accepted that the place says next to nothing. */
  boolean isWide() {
    return negated || ranges.stream().mapToInt(r -> r.to() - r.from() + 1).sum() > NARROW;
  }
}
