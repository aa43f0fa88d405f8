package org.vigie.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.app.App;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.demo.DemoWorld;
import org.vigie.app.line.Closers;
import org.vigie.app.line.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: runs the whole line on a sample world; without {@code --data} it leaves nothing.
 */
@Command(
    name = "demo",
    description = "Runs Vigie on a sample world: no network and no account needed.")
final class DemoCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 8080;

  private final Terminal terminal;
  private final Session session;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the console (default: 8080, or any free one when it is taken).")
  private @Nullable Integer port;

  DemoCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logs.verbose();
    Closers around = new Closers();
    Path folder = folder(around);
    DemoBeginning beginning = DemoBeginning.in(folder, session.clock().instant());
    DemoWorld world =
        around.add(DemoWorld.start(beginning.now(), session.clock(), beginning.port()));
    beginning.save(folder, world.port());
    Integer wanted = port;
    VigieConfig config =
        ServeOptions.withPort(config(world), wanted == null ? usualOrFree() : wanted);
    Place place = session.place(folder);
    Path files = folder.resolve("config");
    DemoFiles.write(files, resource(Path.of("vigie.yml")), world.sources(), DemoWorld.entities());
    terminal.say("demo.hello");
    terminal.say("demo.commands", folder, files);
    Running.untilStopped(terminal, () -> App.start(config, place, terminal.err()::println), around);
    return Exit.OK;
  }

  private Path folder(Closers around) throws IOException {
    Optional<Path> given = data.given();
    if (given.isPresent()) {
      return Files.createDirectories(given.get());
    }
    Path temporary = Files.createTempDirectory("vigie-demo-");
    around.add(() -> Folders.delete(temporary));
    return temporary;
  }

  private static int usualOrFree() {
    return Ports.free(USUAL_PORT) ? USUAL_PORT : 0;
  }

  private static VigieConfig config(DemoWorld world) throws IOException {
    ConfigInput input = new ConfigInput(DemoCommand::resource, _ -> Optional.empty());
    return switch (new ConfigLoader(input).load(Path.of("demo"))) {
      case ConfigResult.Loaded loaded ->
          new VigieConfig(
              loaded.config().settings(),
              world.sources(),
              DemoWorld.entities(),
              DemoWorld.rules(),
              loaded.config().digestReceivers(),
              loaded.config().topics());
      case ConfigResult.Invalid invalid ->
          throw new IllegalStateException("the demo's configuration: " + invalid.problems());
    };
  }

  private static String resource(Path file) throws IOException {
    String name = "/demo/config/" + file.getFileName();
    try (InputStream in = DemoCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new NoSuchFileException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
