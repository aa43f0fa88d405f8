package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.InputReader;
import org.vigie.crawler.opml.OpmlImport;
import org.vigie.crawler.opml.OpmlImport.Imported;
import org.vigie.crawler.opml.OpmlImport.Rejected;
import org.vigie.crawler.opml.OpmlReader;
import org.vigie.crawler.opml.OpmlReader.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code opml import}: prints the entries of sources.yml of an OPML list. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Prints the sources of an OPML list as entries of sources.yml.")
final class OpmlImportCommand implements Callable<Integer> {
  /** Lines that are told one by one; of the others, how many there are. */
  private static final int MOST_TOLD = 100;

  /** Room for as many outlines as are read. */
  private static final int LARGEST = 32 * 1024 * 1024;

  private final Terminal terminal;
  private final Session session;

  @Parameters(paramLabel = "FILE|URL", description = "An OPML list.")
  private String input = "";

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "Adds the entries that are not there yet to this sources.yml.")
  private @Nullable Path into;

  @Mixin private NetworksOption networks = new NetworksOption();

  OpmlImportCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    Opml list = read();
    OpmlImport.Result result = new OpmlImport(networks.ranges()).of(list);
    tell(result.rejected());
    if (list.cut()) {
      terminal.say("opml.cut", OpmlReader.MOST);
    }
    if (result.sources().isEmpty()) {
      terminal.say("opml.nothing", input);
      return Exit.FAILED;
    }
    new SourceOutput(terminal)
        .print(result.sources().stream().map(OpmlImportCommand::draft).toList(), into);
    return Exit.OK;
  }

  private Opml read() {
    CrawlerSettings settings = networks.settings().but().maxBody(LARGEST).settings();
    try (Fetcher fetcher = new Fetcher(settings, session.clock())) {
      return switch (new InputReader(fetcher, settings).read(input)) {
        case InputReader.Read read ->
            OpmlReader.read(read.body().bytes(), read.contentType())
                .orElseThrow(() -> failure("opml.none", ""));
        case InputReader.Unread unread -> throw failure("opml.unread", unread.error());
      };
    }
  }

  private CommandFailure failure(String key, String detail) {
    return new CommandFailure(Exit.INVALID, terminal.text(key, input, detail));
  }

  private void tell(List<Rejected> rejected) {
    rejected.stream().limit(MOST_TOLD).forEach(outline -> terminal.err().println(text(outline)));
    if (rejected.size() > MOST_TOLD) {
      terminal.say("opml.more", rejected.size() - MOST_TOLD);
    }
  }

  private String text(Rejected outline) {
    String reason = outline.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return SourceLines.printable(
        terminal.text("opml.rejected." + reason, input, outline.line(), outline.subject()));
  }

  private static SourceDraft draft(Imported source) {
    return new SourceDraft(
        source.id(),
        source.name(),
        source.url(),
        source.kind(),
        source.engine(),
        source.language(),
        source.interval(),
        source.enabled(),
        List.of());
  }
}
