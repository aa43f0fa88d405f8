package org.vigie.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.feed.FeedReport;
import org.vigie.crawler.fetch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parse-feed}: prints one JSON line a feed. */
@Command(
    name = "parse-feed",
    description = "Reads feeds from files or addresses and prints one JSON object a line for each.")
final class ParseFeedCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Parameters(paramLabel = "FILE|URL", arity = "1..*", description = "Feeds.")
  private List<String> inputs = List.of();

  @Mixin private NetworksOption networks = new NetworksOption();

  ParseFeedCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    CrawlerSettings settings = networks.settings();
    try (Fetcher fetcher = new Fetcher(settings, session.clock())) {
      FeedReport report = new FeedReport(fetcher, settings);
      for (String input : inputs) {
        terminal.out().println(report.line(input));
        terminal.out().flush();
      }
      return report.failures() == inputs.size() ? Exit.FAILED : Exit.OK;
    }
  }
}
