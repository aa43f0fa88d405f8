package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.discover.Discoverer;
import org.vigie.crawler.discover.Discovery;
import org.vigie.crawler.discover.Offer;
import org.vigie.crawler.discover.Remark;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code discover}: finds what a site offers and prints entries of sources.yml. */
@Command(
    name = "discover",
    description =
        "Finds the feeds, forums and sitemaps of a site and prints entries of sources.yml.")
final class DiscoverCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Parameters(paramLabel = "URL", description = "A page of the site; https:// may be left out.")
  private String address = "";

  @Option(names = "--json", description = "One JSON object with all that was found.")
  private boolean json;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "Adds the entries that are not there yet to this sources.yml.")
  private @Nullable Path into;

  @Mixin private NetworksOption networks = new NetworksOption();

  DiscoverCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    CanonicalUrl url = url();
    CrawlerSettings settings = networks.settings();
    try (Fetcher fetcher = new Fetcher(settings, session.clock())) {
      return switch (new Discoverer(fetcher, settings, session.clock()).discover(url)) {
        case Discovery.Searched found -> told(url, found);
        case Discovery.Unread unread -> failed(url, unread);
      };
    }
  }

  private CanonicalUrl url() {
    String whole = address.contains("://") ? address : "https://" + address;
    return new UrlCanonicalizer()
        .canonicalize(whole)
        .orElseThrow(
            () -> new CommandFailure(Exit.INVALID, terminal.text("discover.bad-address", address)));
  }

  private int told(CanonicalUrl url, Discovery.Searched found) {
    if (json) {
      terminal.out().println(DiscoverJson.of(url, found));
      terminal.out().flush();
    } else {
      found.remarks().forEach(remark -> terminal.err().println(text(remark)));
      print(found.offers());
    }
    if (found.offers().isEmpty()) {
      terminal.say("discover.nothing", url);
      return Exit.FAILED;
    }
    return Exit.OK;
  }

  private void print(List<Offer> offers) {
    if (!offers.isEmpty()) {
      new SourceOutput(terminal).print(offers.stream().map(this::draft).toList(), into);
    }
  }

  private String text(Remark remark) {
    String key = "discover.remark." + remark.topic().name().toLowerCase(Locale.ROOT);
    return SourceLines.printable(terminal.text(key, remark.subject(), remark.detail()));
  }

  private SourceDraft draft(Offer offer) {
    return new SourceDraft(
        null,
        name(offer),
        offer.url(),
        offer.kind(),
        offer.engine(),
        offer.language(),
        offer.interval(),
        offer.recommended(),
        comments(offer));
  }

  /** A sitemap has no name of its own; the site's is told apart from that of its posts. */
  private String name(Offer offer) {
    return switch (offer.content()) {
      case POSTS, COMMENTS -> offer.title();
      case PAGES, NEWS_PAGES -> terminal.text("discover.name." + word(offer), offer.title());
    };
  }

  private static String word(Offer offer) {
    return offer.content().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<String> comments(Offer offer) {
    List<String> comments = new ArrayList<>();
    String newest = offer.newest() == null ? "" : offer.newest().toString().substring(0, 10);
    comments.add(
        terminal.text("discover.content." + word(offer), offer.entries())
            + (newest.isEmpty() ? "" : terminal.text("discover.newest", newest)));
    offer.alike().forEach(url -> comments.add(terminal.text("discover.alike", url)));
    if (!offer.recommended()) {
      comments.add(
          terminal.text(offer.entries() == 0 ? "discover.off.empty" : "discover.off.repeats"));
    }
    return comments;
  }

  private int failed(CanonicalUrl url, Discovery.Unread unread) {
    if (json) {
      terminal.out().println(DiscoverJson.of(url, unread));
      terminal.out().flush();
    }
    String key = "discover.unread." + unread.reason();
    terminal.say(
        terminal.knows(key) ? key : "discover.unread",
        url,
        unread.reason(),
        SourceLines.printable(unread.detail()));
    return Exit.FAILED;
  }
}
