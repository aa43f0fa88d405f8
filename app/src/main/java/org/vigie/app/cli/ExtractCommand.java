package org.vigie.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.page.PageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code extract}: prints the article of each page as one JSON line. */
@Command(
    name = "extract",
    description = "Finds the article in web pages and prints one JSON object a line for each.")
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "1..*",
      description = "Pages: HTML files, also with gzip, or addresses.")
  private List<String> inputs = List.of();

  @Mixin private NetworksOption networks = new NetworksOption();

  ExtractCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    CrawlerSettings settings = networks.settings();
    try (Fetcher fetcher = new Fetcher(settings, session.clock())) {
      PageReport report = new PageReport(fetcher, settings);
      for (String input : inputs) {
        terminal.out().println(report.line(input));
        terminal.out().flush();
      }
      if (report.failures() > 0) {
        terminal.say("extract.unread", report.failures(), inputs.size());
      }
      return report.failures() == inputs.size() ? Exit.FAILED : Exit.OK;
    }
  }
}
