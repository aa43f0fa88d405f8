package org.vigie.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code opml}: exchanges lists of sources with other readers. */
@Command(
    name = "opml",
    description = "Exchanges lists of sources with other readers.",
    synopsisSubcommandLabel = "COMMAND")
final class OpmlCommand implements Runnable {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  private OpmlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine with(Terminal terminal, Session session) {
    return new CommandLine(new OpmlCommand(terminal))
        .addSubcommand(new OpmlImportCommand(terminal, session))
        .addSubcommand(new OpmlExportCommand(terminal, session));
  }

  @Override
  public void run() {
    CommandLine all = Objects.requireNonNull(spec, "spec").commandLine();
    terminal.err().println(all.getUsageMessage());
  }
}
