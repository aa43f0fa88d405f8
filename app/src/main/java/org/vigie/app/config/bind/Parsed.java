package org.vigie.app.config.bind;

import java.util.List;
import org.vigie.app.config.problem.ConfigProblem.Argument;

/**
 * What came of reading one value.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {
  /**
   * It was read.
   *
   * @param value the value
   */
  record Value<T>(T value) implements Parsed<T> {}

  /**
   * It does not have its form.
   *
   * @param messageKey the key of the explanation
   * @param args what the explanation names
   * @param column the character of the value where it goes wrong, from 1
   */
  record Refused<T>(String messageKey, List<Argument> args, int column) implements Parsed<T> {
    /** Copies the list. */
    public Refused {
      args = List.copyOf(args);
    }
  }
}
