package org.vigie.app.config;

import java.util.List;
import org.vigie.app.config.problem.ConfigProblem;

/** What came of loading the configuration. */
public sealed interface ConfigResult {
  /**
   * It can be used.
   *
   * @param config the configuration
   * @param warnings what is doubtful; may be empty
   */
  record Loaded(VigieConfig config, List<ConfigProblem> warnings) implements ConfigResult {
    /** Copies the list. */
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * It cannot be used.
   *
   * @param problems all errors and warnings of all files, by file and place
   */
  record Invalid(List<ConfigProblem> problems) implements ConfigResult {
    /** Copies the list. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
