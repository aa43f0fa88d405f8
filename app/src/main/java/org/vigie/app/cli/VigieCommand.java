package org.vigie.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.app.line.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line: shows what there is. */
@Command(
    name = "vigie",
    mixinStandardHelpOptions = true,
    versionProvider = VigieCommand.Release.class,
    description = "Listens to what is said in public about a brand and its competitors.",
    synopsisSubcommandLabel = "COMMAND")
final class VigieCommand implements Runnable {
  private final Terminal terminal;

  // Set by picocli; a command made anew here would know of no other.
  @Spec private @Nullable CommandSpec spec;

  VigieCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    CommandLine all = Objects.requireNonNull(spec, "spec").commandLine();
    terminal.err().println(all.getUsageMessage());
  }

  /** Tells the version. */
  static final class Release implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"vigie " + Version.current()};
    }
  }
}
