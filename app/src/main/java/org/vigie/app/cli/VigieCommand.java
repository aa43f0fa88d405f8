package org.vigie.app.cli;

import org.vigie.app.line.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of the command line: shows what there is. */
@Command(
    name = "vigie",
    mixinStandardHelpOptions = true,
    versionProvider = VigieCommand.Release.class,
    description = "Listens to what is said in public about a brand and its competitors.",
    synopsisSubcommandLabel = "COMMAND")
final class VigieCommand implements Runnable {
  private final Terminal terminal;

  VigieCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.err().println(new CommandLine(this).getUsageMessage());
  }

  /** Tells the version. */
  static final class Release implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"vigie " + Version.current()};
    }
  }
}
