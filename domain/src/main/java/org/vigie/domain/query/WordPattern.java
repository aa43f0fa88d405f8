package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.domain.query.PatternNode.Choice;
import org.vigie.domain.query.PatternNode.One;
import org.vigie.domain.query.PatternNode.Repeat;
import org.vigie.domain.query.PatternNode.Sequence;

/**
 * A pattern for one whole word, small enough for every engine: a regular expression, or a word with
 * {@code *} and {@code ?}.
 */
public final class WordPattern {
  /** The most characters (UTF-16 code units) that a pattern may have. */
  public static final int MAX_LENGTH = 200;

  /** So many letters at the start of a {@link Query.Fuzzy} stay as they are, in every engine. */
  public static final int FUZZY_PREFIX = 1;

  /** So many states may an engine make of a pattern: more than any that parses needs. */
  public static final int MOST_STATES = 1_000_000;

  private final PatternNode tree;

  private WordPattern(PatternNode tree) {
    this.tree = tree;
  }

  /**
   * Reads the pattern of a {@link Query.Regex}.
   *
   * @param regex the pattern of a query that was parsed
   * @return the pattern
   * @throws IllegalArgumentException when no parsed query can hold it
   */
  public static WordPattern ofRegex(String regex) {
    try {
      requireLength(regex);
      return new WordPattern(RegexReader.read(regex));
    } catch (PatternFault e) {
      throw new IllegalArgumentException("regular expression \"" + regex + "\": " + e, e);
    }
  }

  /** Checks a regular expression, and says how much work it is to prepare. */
  static int regexWork(String regex) {
    requireLength(regex);
    PatternNode tree = RegexReader.read(regex);
    if (tree.beginsWithAnything()) {
      throw new PatternFault("query.regex-start", 0, regex);
    }
    if (tree.sureLetters() < QueryParser.MIN_PATTERN_LETTERS) {
      throw new PatternFault("query.regex-short", 0, regex);
    }
    return boundedWork(tree, regex);
  }

  /** Checks a word with wildcards, and says how much work it is to prepare. */
  static int wildcardWork(String pattern) {
    requireLength(pattern);
    List<PatternNode> parts = new ArrayList<>();
    pattern
        .codePoints()
        .forEach(c -> {
          if (c == '*') {
            parts.add(new Repeat(new One(Symbols.ANY), 0, PatternNode.UNBOUNDED));
          } else {
            parts.add(new One(c == '?' ? Symbols.ANY : Symbols.one(c)));
          }
        });
    return boundedWork(new Sequence(parts), pattern);
  }

  private static void requireLength(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      throw new PatternFault("query.pattern-long", 0, pattern);
    }
  }

  private static int boundedWork(PatternNode tree, String pattern) {
    return PatternStates.work(tree)
        .orElseThrow(() -> new PatternFault("query.pattern-costly", 0, pattern));
  }

  int sureLetters() {
    return tree.sureLetters();
  }

  /**
   * Writes the pattern as Lucene's RegExp reads it without optional operators.
   *
   * @param fold brings text to the form of the words that it is held against
   * @return the expression
   */
  public String toLucene(UnaryOperator<String> fold) {
    return written(tree, fold);
  }

  private static String written(PatternNode node, UnaryOperator<String> fold) {
    return switch (node) {
      case One(var symbols) -> symbols(symbols, fold);
      case Sequence(var parts) ->
          parts.stream().map(part -> written(part, fold)).collect(Collectors.joining());
      case Choice(var parts) ->
          parts.stream()
              .map(part -> written(part, fold))
              .collect(Collectors.joining("|", "(", ")"));
      case Repeat(var part, var least, var most) ->
          "("
              + written(part, fold)
              + "){"
              + least
              + ","
              + (most == PatternNode.UNBOUNDED ? "" : String.valueOf(most))
              + "}";
    };
  }

  /** A letter that folds to several, as œ does, cannot stay within a class. */
  private static String symbols(Symbols symbols, UnaryOperator<String> fold) {
    if (symbols.equals(Symbols.ANY)) {
      return ".";
    }
    StringBuilder single = new StringBuilder();
    List<String> several = new ArrayList<>();
    for (Symbols.Range range : symbols.ranges()) {
      String from = fold.apply(Character.toString(range.from()));
      String to = fold.apply(Character.toString(range.to()));
      if (from.codePointCount(0, from.length()) > 1) {
        several.add("(" + escaped(from) + ")");
      } else {
        single.append(escaped(from)).append(from.equals(to) ? "" : "-" + escaped(to));
      }
    }
    if (symbols.negated()) {
      return single.isEmpty() ? "." : "[^" + single + "]";
    }
    if (!single.isEmpty()) {
      several.add("[" + single + "]");
    }
    return several.size() == 1 ? several.getFirst() : "(" + String.join("|", several) + ")";
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c -> (Character.isLetterOrDigit(c) ? "" : "\\") + Character.toString(c))
        .collect(Collectors.joining());
  }
}
