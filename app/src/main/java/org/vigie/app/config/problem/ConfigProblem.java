package org.vigie.app.config.problem;

import java.util.Comparator;
import java.util.List;
import org.vigie.domain.query.QuerySyntaxException;
import org.vigie.domain.query.QueryWarning;

/**
 * One thing that is wrong, or doubtful, in a configuration file.
 *
 * @param severity whether the application starts in spite of it
 * @param place where it stands
 * @param path the key that it is about
 * @param messageKey the key of its explanation in the French and English message files
 * @param args what the explanation names, in order
 */
public record ConfigProblem(
    Severity severity, Place place, KeyPath path, String messageKey, List<Argument> args)
    implements Comparable<ConfigProblem> {

  private static final Comparator<ConfigProblem> ORDER =
      Comparator.comparing((ConfigProblem problem) -> problem.place.file())
          .thenComparing(problem -> problem.place.position())
          .thenComparing(ConfigProblem::messageKey);

  /** Copies the arguments. */
  public ConfigProblem {
    args = List.copyOf(args);
  }

  /** Whether the application starts in spite of a problem. */
  public enum Severity {
    /** It does not start. */
    ERROR,
    /** It starts, and says so. */
    WARNING
  }

  /**
   * A place in one of the files.
   *
   * @param file the path of the file, as it is shown
   * @param position the place in it
   */
  public record Place(String file, Position position) {
    @Override
    public String toString() {
      return file + ":" + position;
    }
  }

  /** A part of an explanation. */
  public sealed interface Argument {
    /**
     * A word that is the same in every language: a key, a value, a file.
     *
     * @param text the word
     */
    record Word(String text) implements Argument {}

    /**
     * What is wrong with a query, explained in the reader's language.
     *
     * @param fault the failure of the query parser
     */
    record QueryFault(QuerySyntaxException fault) implements Argument {}

    /**
     * What is doubtful in a query, explained in the reader's language.
     *
     * @param warning what the lint found
     */
    record QueryDoubt(QueryWarning warning) implements Argument {}
  }

  /**
   * Says whether the application does not start.
   *
   * @return true for an error, false for a warning
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(ConfigProblem other) {
    return ORDER.compare(this, other);
  }
}
