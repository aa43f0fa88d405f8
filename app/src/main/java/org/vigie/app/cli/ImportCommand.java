package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.importing.ImportException;
import org.vigie.app.importing.Importer;
import org.vigie.app.line.Line;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.domain.post.SourceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes dated posts from files into the index, through the same line. */
@Command(
    name = "import",
    description =
        "Imports dated posts from CSV or JSON Lines files; twice the same changes nothing.")
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Mixin private PendingNames names = new PendingNames();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV or JSON Lines files.")
  private List<Path> files = List.of();

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "Which column holds id, date, text, title, author, url, language, followers, country,"
              + " likes, shares, replies"
              + " or views, when its name does not say it.")
  private List<String> mapping = List.of();

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source that the posts belong to (default: import-FILENAME).")
  private @Nullable SourceId source;

  ImportCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CommandFailure(Exit.INVALID, terminal.text("import.no-file", file));
      }
    }
    VigieConfig settings = session.config(config.folder());
    Place place = session.place(data.folder());
    boolean clean = true;
    try (Stores stores = Stores.shared(settings, place);
        Line line = Line.open(settings, stores, place)) {
      for (Path file : files) {
        clean &= importOne(file, settings, place, new Importer(line.pipeline()));
      }
      names.complete(settings, place, stores, terminal);
    }
    return clean ? Exit.OK : Exit.FAILED;
  }

  private boolean importOne(Path file, VigieConfig settings, Place place, Importer importer)
      throws IOException {
    SourceId given = source;
    SourceId id = given == null ? Importer.sourceOf(file) : given;
    Path rejects = place.data().resolve("import-rejects-" + id + ".jsonl");
    Importer.Request request =
        new Importer.Request(file, id, mapping, settings.settings().team().zone(), rejects);
    ProgressBar bar = new ProgressBar(terminal.err(), Files.size(file));
    long start = System.nanoTime();
    try {
      Importer.Result result = importer.run(request, place.clock().instant(), bar::at);
      bar.end();
      report(file, result, Duration.ofNanos(System.nanoTime() - start), rejects);
      return result.rejected() == 0;
    } catch (ImportException e) {
      bar.end();
      throw new CommandFailure(Exit.INVALID, file + ": " + e.explain(terminal.locale()));
    }
  }

  private void report(Path file, Importer.Result result, Duration took, Path rejects) {
    double seconds = Math.max(0.001, took.toMillis() / 1000.0);
    terminal
        .out()
        .println(
            terminal.text(
                "import.done",
                file,
                result.accepted(),
                String.format(terminal.locale(), "%.1f", seconds),
                Math.round(result.accepted() / seconds)));
    if (result.rejected() > 0) {
      terminal.out().println(terminal.text("import.rejected", result.rejected(), rejects));
    }
    terminal.out().flush();
  }
}
