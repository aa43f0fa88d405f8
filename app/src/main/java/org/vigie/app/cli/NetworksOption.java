package org.vigie.app.cli;

import java.util.List;
import org.vigie.app.line.CrawlerSetup;
import org.vigie.crawler.CrawlerSettings;
import picocli.CommandLine.Option;

/** The option {@code --allow-private-networks} of commands that read without a configuration. */
final class NetworksOption {
  @Option(
      names = "--allow-private-networks",
      split = ",",
      paramLabel = "CIDR",
      description = "Private networks that may be read, such as 127.0.0.0/8.")
  private List<String> ranges = List.of();

  List<String> ranges() {
    return ranges;
  }

  /** The settings of a reader without a configuration; it hurries only where it was let in. */
  CrawlerSettings settings() {
    CrawlerSettings usual = CrawlerSetup.anonymous();
    return ranges.isEmpty() ? usual : usual.forPrivate(ranges);
  }
}
