package org.vigie.app.config.problem;

import java.util.ArrayList;
import java.util.List;
import org.vigie.app.config.problem.ConfigProblem.Argument;
import org.vigie.app.config.problem.ConfigProblem.Place;
import org.vigie.app.config.problem.ConfigProblem.Severity;

/** Collects the problems of one file. For one thread. */
public final class Problems {
  private final String file;
  private final List<ConfigProblem> found = new ArrayList<>();

  /**
   * Makes an empty collection.
   *
   * @param file the path of the file, as it is shown
   */
  public Problems(String file) {
    this.file = file;
  }

  /**
   * Adds an error.
   *
   * @param where the place in the file
   * @param path the key that it is about
   * @param messageKey the key of its explanation
   * @param words what the explanation names
   */
  public void error(Position where, KeyPath path, String messageKey, String... words) {
    error(where, path, messageKey, words(words));
  }

  /**
   * Adds an error whose explanation is more than words.
   *
   * @param where the place in the file
   * @param path the key that it is about
   * @param messageKey the key of its explanation
   * @param args what the explanation names
   */
  public void error(Position where, KeyPath path, String messageKey, List<Argument> args) {
    found.add(new ConfigProblem(Severity.ERROR, at(where), path, messageKey, args));
  }

  /**
   * Adds a warning.
   *
   * @param where the place in the file
   * @param path the key that it is about
   * @param messageKey the key of its explanation
   * @param words what the explanation names
   */
  public void warning(Position where, KeyPath path, String messageKey, String... words) {
    warning(where, path, messageKey, words(words));
  }

  /**
   * Adds a warning whose explanation is more than words.
   *
   * @param where the place in the file
   * @param path the key that it is about
   * @param messageKey the key of its explanation
   * @param args what the explanation names
   */
  public void warning(Position where, KeyPath path, String messageKey, List<Argument> args) {
    found.add(new ConfigProblem(Severity.WARNING, at(where), path, messageKey, args));
  }

  /**
   * Returns what was added.
   *
   * @return the problems in the order of their places
   */
  public List<ConfigProblem> sorted() {
    return found.stream().sorted().toList();
  }

  private Place at(Position where) {
    return new Place(file, where);
  }

  private static List<Argument> words(String... words) {
    List<Argument> args = new ArrayList<>();
    for (String word : words) {
      args.add(new Argument.Word(word));
    }
    return args;
  }
}
