package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate-config}: lists every mistake of the configuration at once. */
@Command(
    name = "validate-config",
    description = "Checks the configuration; exits 0 when it is sound.")
final class ValidateConfigCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private ConfigOption config = new ConfigOption();

  ValidateConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = config.folder();
    List<ConfigProblem> problems =
        switch (new ConfigLoader(ConfigInput.of(System.getenv())).load(folder)) {
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
}
