package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;
import org.vigie.app.line.RunningStore;
import org.vigie.domain.query.QueryShares;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate-config}: lists every mistake of the configuration at once. */
@Command(
    name = "validate-config",
    description = "Checks the configuration; exits 0 when it is sound.")
final class ValidateConfigCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  ValidateConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = config.folder();
    List<ConfigProblem> problems =
        switch (load(folder)) {
          case ConfigResult.Loaded loaded -> {
            NameModelsCheck.tell(loaded.config(), Home.models(), terminal);
            yield loaded.warnings();
          }
          case ConfigResult.Invalid invalid -> invalid.problems();
        };
    ProblemReport report = new ProblemReport(terminal.locale());
    report.lines(problems).forEach(terminal.out()::println);
    terminal.out().println(report.summary(problems));
    return problems.stream().anyMatch(ConfigProblem::isError) ? Exit.INVALID : Exit.OK;
  }

  /** Where a store runs, the configuration says where, and the store how frequent words are. */
  private ConfigResult load(Path folder) {
    ConfigInput input = ConfigInput.of(System.getenv());
    ConfigResult alone = new ConfigLoader(input).load(folder);
    if (!(alone instanceof ConfigResult.Loaded loaded)) {
      return alone;
    }
    try (RunningStore store = RunningStore.find(loaded.config(), data.folder())) {
      return store.shares().equals(QueryShares.UNKNOWN)
          ? alone
          : new ConfigLoader(input, store.shares()).load(folder);
    }
  }
}
