package org.vigie.app.cli;

import java.util.concurrent.Callable;
import org.vigie.app.App;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.Closers;
import org.vigie.app.line.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code start}: runs the application on the user's configuration until it is stopped. */
@Command(name = "start", description = "Runs Vigie on your configuration.")
final class StartCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Mixin private ServeOptions serve = new ServeOptions();

  StartCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.verbose();
    VigieConfig settings = serve.apply(session.config(config.folder()));
    NameModelsCheck.tell(settings, Home.models(), terminal);
    Place place = serve.apply(session.place(data.folder()), terminal);
    Running.untilStopped(
        terminal, () -> App.start(settings, place, terminal.err()::println), new Closers());
    return Exit.OK;
  }
}
