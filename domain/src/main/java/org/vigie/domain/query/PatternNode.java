package org.vigie.domain.query;

import java.util.List;

/** The syntax tree of a pattern for one word. */
sealed interface PatternNode {
  /** No limit of a {@link Repeat}. */
  int UNBOUNDED = -1;

  /** One character. */
  record One(Symbols symbols) implements PatternNode {}

  /** Parts after each other, one or more. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<PatternNode> parts) implements PatternNode {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /** A part several times; {@code most} may be {@link #UNBOUNDED}. */
  record Repeat(PatternNode part, int least, int most) implements PatternNode {}

  /** Says whether nothing at all is accepted too. */
  default boolean nullable() {
    return switch (this) {
      case One _ -> false;
      case Sequence(var parts) -> parts.stream().allMatch(PatternNode::nullable);
      case Choice(var parts) -> parts.stream().anyMatch(PatternNode::nullable);
      case Repeat(var part, var least, var _) -> least == 0 || part.nullable();
    };
  }

  /** Counts the letters and digits that every accepted word is sure to have. */
  default int sureLetters() {
    return switch (this) {
      case One(var symbols) -> symbols.isWide() ? 0 : 1;
      case Sequence(var parts) -> parts.stream().mapToInt(PatternNode::sureLetters).sum();
      case Choice(var parts) -> parts.stream().mapToInt(PatternNode::sureLetters).min().orElse(0);
      case Repeat(var part, var least, var _) -> least * part.sureLetters();
    };
  }

  /** Says whether it may begin with any number of nearly any characters. */
  default boolean beginsWithAnything() {
    return switch (this) {
      case One _ -> false;
      case Choice(var parts) -> parts.stream().anyMatch(PatternNode::beginsWithAnything);
      case Repeat(var part, var _, var most) ->
          part.beginsWithAnything() || (most == UNBOUNDED && part.beginsWide());
      case Sequence(var parts) -> {
        for (PatternNode part : parts) {
          if (part.beginsWithAnything()) {
            yield true;
          }
          if (!part.nullable()) {
            break;
          }
        }
        yield false;
      }
    };
  }

  private boolean beginsWide() {
    return switch (this) {
      case One(var symbols) -> symbols.isWide();
      case Choice(var parts) -> parts.stream().anyMatch(PatternNode::beginsWide);
      case Repeat(var part, var _, var _) -> part.beginsWide();
      case Sequence(var parts) -> parts.getFirst().beginsWide();
    };
  }
}
