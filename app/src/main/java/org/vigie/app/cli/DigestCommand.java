package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.WrittenLanguage;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.app.line.Watchkeeping;
import org.vigie.app.web.ConsoleServer;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digest}: writes the report of one week. */
@Command(
    name = "digest",
    description = "Writes the weekly report on the brand and its competitors; sends nothing.")
final class DigestCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--week",
      required = true,
      paramLabel = "WEEK",
      description = "The week, such as 2026-W46.")
  private String week = "";

  @Option(names = "--language", paramLabel = "fr|en", description = "Default: the team's.")
  private @Nullable String language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes digest-WEEK-LANGUAGE.html and .txt there; without it, prints the text.")
  private @Nullable Path out;

  DigestCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    DigestWeek wanted = week();
    VigieConfig settings = session.config(config.folder());
    String tag = language;
    WrittenLanguage written =
        tag == null ? settings.settings().team().language() : WrittenLanguage.ofTag(tag);
    Place place = session.readingPlace(data.folder(), settings);
    try (Stores stores = Stores.shared(settings, place)) {
      var console = ConsoleServer.address(settings.settings().console()).forReaders();
      Watchkeeping watch = new Watchkeeping(settings, stores, place.clock(), console);
      deliver(watch.digests().write(wanted, written.language()));
    }
    return Exit.OK;
  }

  private DigestWeek week() {
    try {
      return DigestWeek.parse(week);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("argument.week", week));
    }
  }

  private void deliver(DigestDocument digest) throws IOException {
    Path folder = out;
    if (folder == null) {
      terminal.out().println(digest.text());
      terminal.out().flush();
      return;
    }
    Files.createDirectories(folder);
    String name = "digest-" + digest.week() + "-" + digest.language();
    Path html = Files.writeString(folder.resolve(name + ".html"), digest.html());
    Path text = Files.writeString(folder.resolve(name + ".txt"), digest.text());
    terminal.out().println(html);
    terminal.out().println(text);
    terminal.out().flush();
  }
}
