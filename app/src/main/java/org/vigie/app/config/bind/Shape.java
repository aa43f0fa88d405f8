package org.vigie.app.config.bind;

import java.util.List;
import java.util.Optional;

/** What may stand at a key: the common ground of the binder and of the schema writer. */
public sealed interface Shape {
  /**
   * A single value.
   *
   * @param type how it is read
   */
  record Scalar(ScalarType<?> type) implements Shape {}

  /**
   * One word of a fixed list.
   *
   * @param words the words, in the order of the enum
   */
  record Choice(List<Word> words) implements Shape {
    /** Copies the list. */
    public Choice {
      words = List.copyOf(words);
    }

    /**
     * Lists the words as they are written.
     *
     * @return lower case, with dashes
     */
    public List<String> written() {
      return words.stream().map(Word::written).toList();
    }
  }

  /**
   * A word of a fixed list.
   *
   * @param written how it is written
   * @param constant what it means
   */
  record Word(String written, Enum<?> constant) {}

  /** A {@link Secret}: from an environment variable, or from a file under the key with "-file". */
  record Hidden() implements Shape {
    /** The end of the sibling key that names a file with the secret. */
    public static final String FILE = "-file";

    /** How an environment variable is named as the value of a secret key. */
    public static final String VARIABLE = "\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}";
  }

  /**
   * A list.
   *
   * @param element what each element is
   */
  record ListOf(Shape element) implements Shape {}

  /**
   * A mapping with free keys.
   *
   * @param value what each value is
   */
  record MapOf(Shape value) implements Shape {}

  /**
   * A mapping with known keys.
   *
   * @param type the record
   * @param keys its components, in their order
   */
  record Fields(Class<? extends Record> type, List<Key> keys) implements Shape {
    /** Copies the list. */
    public Fields {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A known key.
   *
   * @param name as it is written
   * @param shape what may stand there
   * @param rules what else is asked of it
   */
  record Key(String name, Shape shape, Rules rules) {
    /**
     * Says whether it must be written.
     *
     * @return true when it may neither be null nor has a default nor is a list, map or record
     */
    public boolean isRequired() {
      boolean bare = shape instanceof Scalar || shape instanceof Choice || shape instanceof Hidden;
      return bare && !rules.nullable() && rules.defaultText().isEmpty();
    }
  }

  /**
   * What else is asked of a key.
   *
   * @param nullable whether it may be left out without a default
   * @param defaultText its default as a person would write it
   * @param range its bounds
   * @param form the form of its text
   * @param doc what it means
   */
  record Rules(
      boolean nullable,
      Optional<String> defaultText,
      Optional<Range> range,
      Optional<String> form,
      String doc) {}
}
