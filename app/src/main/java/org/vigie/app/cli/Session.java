package org.vigie.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;
import org.vigie.app.line.Place;
import org.vigie.app.line.RunningStore;
import org.vigie.indexer.embedded.StartProgress;

/** What commands that work on the configured line share. */
final class Session {
  private static final long EVERY_SECONDS = 5;

  private final Terminal terminal;
  private final Clock clock;

  Session(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  /**
   * Loads the configuration, and says all that is wrong with it.
   *
   * @throws CommandFailure when it cannot be used
   */
  VigieConfig config(Path folder) {
    return switch (new ConfigLoader(ConfigInput.of(System.getenv())).load(folder)) {
      case ConfigResult.Loaded loaded -> {
        tell(loaded.warnings());
        yield loaded.config();
      }
      case ConfigResult.Invalid invalid -> {
        tell(invalid.problems());
        throw new CommandFailure(Exit.INVALID, terminal.text("config.invalid", folder));
      }
    };
  }

  /** Looks for a store that runs already; a configuration that cannot be used names none. */
  RunningStore runningStore(Path folder, Path data) {
    return switch (new ConfigLoader(ConfigInput.of(System.getenv())).load(folder)) {
      case ConfigResult.Loaded loaded -> RunningStore.find(loaded.config(), data);
      case ConfigResult.Invalid _ -> RunningStore.none();
    };
  }

  private void tell(List<ConfigProblem> problems) {
    new ProblemReport(terminal.locale()).lines(problems).forEach(terminal.err()::println);
  }

  /**
   * Returns the place of a command that only reads.
   *
   * @throws CommandFailure when the folder holds no data, rather than start an empty index there
   */
  Place readingPlace(Path data, VigieConfig config) {
    boolean kept = java.nio.file.Files.isDirectory(data);
    if (!kept && config.settings().opensearch().url() == null) {
      throw new CommandFailure(Exit.INVALID, terminal.text("data.none", data));
    }
    return place(data);
  }

  Place place(Path data) {
    return new Place(data, Home.nodeJars(), Home.models(), clock, this::progress);
  }

  private void progress(StartProgress at) {
    long seconds = at.elapsed().toSeconds();
    String key =
        switch (at.phase()) {
          case EARLIER_NODE -> "opensearch.earlier";
          case STARTING -> "opensearch.starting";
        };
    if (seconds % EVERY_SECONDS == 0) {
      terminal.say(key, seconds);
    }
  }
}
