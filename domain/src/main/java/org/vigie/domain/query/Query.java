package org.vigie.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The syntax tree of a query. Two compilers read it: one for live matching, one for the store; both
 * give the same answer for every post.
 *
 * <p>Words are compared after the same analysis on both sides: split by Unicode word boundaries
 * (UAX #29), French elision removed ({@code l'Éolienne} → {@code Éolienne}), English possessive
 * removed ({@code OVH's} → {@code OVH}), lower case, accents folded to ASCII. A hyphen separates
 * words; a {@link Term} that holds several words is matched as a phrase. Title and text are
 * searched apart: no phrase runs from one into the other. Inside {@link Exact} the last step is
 * left out: case and accents count.
 *
 * <p>Two trees are equal when they mean the same part by part; where they were written does not
 * count, see {@link ParsedQuery}.
 */
public sealed interface Query {

  /**
   * Writes the tree in the query language.
   *
   * @return a text that {@link QueryParser} reads back as an equal tree
   */
  default String toText() {
    return QueryPrinter.print(this);
  }

  /** Matches every post. */
  record All() implements Query {}

  /**
   * Matches when all parts match.
   *
   * @param parts two or more
   */
  record And(List<Query> parts) implements Query {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Matches when at least one part matches.
   *
   * @param parts two or more
   */
  record Or(List<Query> parts) implements Query {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Matches when the part does not.
   *
   * @param part what must not match
   */
  record Not(Query part) implements Query {}

  /**
   * Matches a word.
   *
   * @param text the word as written
   */
  record Term(String text) implements Query {}

  /**
   * Matches words by pattern.
   *
   * @param pattern a word with {@code *} (any characters) and {@code ?} (one character)
   */
  record Wildcard(String pattern) implements Query {
    /** Leaves out an elided article, as it is left out of the words of a text. */
    public Wildcard {
      pattern = Elision.without(pattern);
    }
  }

  /**
   * Matches words that are spelt nearly like one. An edit is a letter more, a letter less, another
   * letter, or two neighbours that changed places; the first letter stays as it is.
   *
   * @param text the word as written: letters and digits only
   * @param edits how many edits at most, 1 or 2
   */
  record Fuzzy(String text, int edits) implements Query {}

  /**
   * Matches whole words by a regular expression.
   *
   * @param pattern the expression as written, without the slashes; see {@link WordPattern}
   */
  record Regex(String pattern) implements Query {}

  /**
   * Matches words in order.
   *
   * @param text the words as written
   * @param slop how many positions the words may be moved, 0 for an exact phrase
   */
  record Phrase(String text, int slop) implements Query {}

  /**
   * Matches two things close to each other in the same part of a post.
   *
   * @param left a {@link Term}, {@link Wildcard}, {@link Phrase} without slop, or an {@link Or} of
   *     them; neither {@link Fuzzy} nor {@link Regex}
   * @param right the same
   * @param distance how many words may stand between both, 0 or more
   * @param ordered true when left must come before right
   */
  record Near(Query left, Query right, int distance, boolean ordered) implements Query {}

  /**
   * Searches one part of the post only. Inside another scope the innermost counts; attributes and
   * {@link All} are the same in every scope.
   *
   * @param field the part
   * @param part what to search there
   */
  record Scoped(TextField field, Query part) implements Query {}

  /**
   * Compares the words inside with their own case and accents. Attributes are the same in it.
   *
   * @param part what to search so
   */
  record Exact(Query part) implements Query {}

  /**
   * Compares the time of publication. A post always has one. At least one end is there; both are
   * whole milliseconds.
   *
   * @param from the earliest time; null for any
   * @param before the time after the latest; null for any
   */
  record Published(@Nullable Instant from, @Nullable Instant before) implements Query {
    /** Checks that there is an end. */
    public Published {
      if (from == null && before == null) {
        throw new IllegalArgumentException("a period needs a beginning or an end");
      }
    }

    /**
     * Says whether a time lies within.
     *
     * @param time any time
     * @return true when it is from the first on and before the second
     */
    public boolean contains(Instant time) {
      return (from == null || !time.isBefore(from)) && (before == null || time.isBefore(before));
    }
  }

  /**
   * Compares how many follow the author; a post whose author's followers are not known never
   * matches.
   *
   * @param atLeast the fewest, 0 or more
   * @param atMost the most; {@link Long#MAX_VALUE} for any number
   */
  record Followers(long atLeast, long atMost) implements Query {}

  /**
   * Compares an attribute of the post.
   *
   * @param field the attribute
   * @param value what it must be, in the form that {@link AttributeField} says
   */
  record Attribute(AttributeField field, String value) implements Query {}

  /** The parts of a post that hold words. */
  enum TextField {
    /** {@code title:}. */
    TITLE,
    /** {@code text:}. */
    TEXT
  }

  /** The attributes of a post that a query can compare. */
  enum AttributeField {
    /** {@code author:}; the name as the source shows it, compared through its pseudonym. */
    AUTHOR,
    /** {@code site:}; the host of the post's address, or a domain above it. */
    SITE,
    /**
     * {@code url:}; how the address begins, without its scheme and {@code www.}; a {@code *} stands
     * for any characters. Addresses of more than {@link #LONGEST_URL} characters are not compared.
     */
    URL,
    /** {@code lang:}; an ISO 639 code. */
    LANG,
    /** {@code source:}; a source's identifier. */
    SOURCE,
    /** {@code country:}; the author's country, an ISO 3166 code of two letters. */
    COUNTRY,
    /** {@code sentiment:}; the post's sentiment: negative, neutral or positive. */
    SENTIMENT,
    /** {@code entity:}; the identifier of a watched entity that the post mentions. */
    ENTITY,
    /** {@code topic:}; the identifier of a topic of the post. */
    TOPIC,
    /** {@code story:}; the identifier of the story that the post belongs to. */
    STORY;

    /** The longest address that {@code url:} compares, in UTF-16 code units. */
    public static final int LONGEST_URL = 1_024;

    /**
     * Returns the name as a query writes it.
     *
     * @return the constant's name in lower case
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Says whether the attribute is known only after matching, so that an entity's query cannot use
     * it.
     *
     * @return true for sentiment, entity, topic and story
     */
    public boolean comesFromAnalysis() {
      return this == SENTIMENT || this == ENTITY || this == TOPIC || this == STORY;
    }
  }
}
