package org.vigie.app.cli;

import java.util.concurrent.Callable;
import org.vigie.app.config.VigieConfig;
import org.vigie.crawler.opml.OpmlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code opml export}: writes the configured sources as OPML. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the configured sources as an OPML list.")
final class OpmlExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();

  OpmlExportCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    VigieConfig loaded = session.config(config.folder());
    String title = terminal.text("opml.title", loaded.settings().team().name());
    terminal.out().print(OpmlWriter.write(title, session.clock().instant(), loaded.sources()));
    terminal.out().flush();
    return Exit.OK;
  }
}
