package org.vigie.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.Line;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.crawler.schedule.CrawlSummary;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crawl --once}: reads every due source now and says what became of each. */
@Command(
    name = "crawl",
    description = "Reads every due source once; exits non-zero when all of them failed.")
final class CrawlCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Mixin private PendingNames names = new PendingNames();

  // Required and never read: without it the name of the command would promise to go on.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--once", required = true, description = "Reads the due sources and ends.")
  private boolean once;

  @Option(names = "--json", description = "One JSON object with the summary.")
  private boolean json;

  CrawlCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    VigieConfig settings = session.config(config.folder());
    Place place = session.place(data.folder());
    try (Stores stores = Stores.shared(settings, place);
        Line line = Line.open(settings, stores, place)) {
      CrawlSummary summary = line.crawler().crawlDue(place.clock().instant());
      print(summary);
      names.complete(settings, place, stores, terminal);
      return summary.allFailed() ? Exit.FAILED : Exit.OK;
    }
  }

  private void print(CrawlSummary summary) {
    if (json) {
      terminal.out().println(CrawlJson.of(summary));
    } else {
      summary.sources().forEach(result -> terminal.out().println(text(result)));
      terminal
          .out()
          .println(terminal.text("crawl.total", summary.sources().size(), summary.posts()));
    }
    terminal.out().flush();
  }

  private String text(SourceResult result) {
    @Nullable String reason = result.reason();
    return terminal.text(
        "crawl.source",
        result.source(),
        result.outcome().label(),
        result.posts(),
        result.unchanged(),
        reason == null ? "" : " (" + reason + ")",
        result.duration().toMillis());
  }
}
