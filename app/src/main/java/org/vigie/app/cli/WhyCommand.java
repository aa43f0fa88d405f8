package org.vigie.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.CrawlerSetup;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.app.state.ControlState;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why}: tells why we have a post, or why we did not fetch something. */
@Command(
    name = "why",
    description = "Tells why a post is here, why an address was not fetched, or how a source does.")
final class WhyCommand implements Callable<Integer> {
  private static final int MOST = 1_000;
  private static final int POSTS = 5;
  private static final int OF_SOURCE = 3;

  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "SOURCE|URL", arity = "1", description = "A source, or an address.")
  private String subject = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many decisions at most (default: 10).")
  private int limit = 10;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  WhyCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new CommandFailure(Exit.INVALID, terminal.text("argument.limit", limit, MOST));
    }
    Optional<SourceId> source = subject.contains("://") ? Optional.empty() : Optional.of(source());
    VigieConfig settings = session.config(config.folder());
    Place place = session.readingPlace(data.folder(), settings);
    CrawlLog log = CrawlerSetup.logForReading(settings, place);
    WhyAnswer answer =
        source.isPresent()
            ? ofSource(source.get(), settings, place, log)
            : ofAddress(settings, place, log);
    print(answer, settings);
    return Exit.OK;
  }

  private SourceId source() {
    try {
      return new SourceId(subject);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("why.subject", subject));
    }
  }

  private WhyAnswer ofSource(SourceId id, VigieConfig settings, Place place, CrawlLog log) {
    try (ControlState state = Stores.state(settings, place)) {
      Instant now = place.clock().instant();
      SourceStanding standing = SourceStanding.of(id, limit, settings, state, log, now);
      if (standing.isUnknown()) {
        throw new CommandFailure(Exit.INVALID, terminal.text("sources.unknown", id));
      }
      return new WhyAnswer(subject, List.of(), List.of(), List.of(standing));
    }
  }

  private WhyAnswer ofAddress(VigieConfig settings, Place place, CrawlLog log) {
    Set<CanonicalUrl> forms = new LinkedHashSet<>();
    new UrlCanonicalizer().canonicalize(subject).ifPresent(forms::add);
    CanonicalUrl.parse(subject).ifPresent(forms::add);
    try (Stores stores = Stores.shared(settings, place)) {
      stores.store().refresh();
      List<AnalysedPost> posts =
          forms.stream().flatMap(url -> stores.store().at(url, POSTS).stream()).toList();
      List<CrawlDecision> decisions = decisions(forms, log);
      Stream<SourceId> concerned =
          Stream.of(
                  posts.stream().map(post -> post.post().source()),
                  decisions.stream().map(CrawlDecision::source),
                  settings.sources().stream()
                      .filter(source -> forms.contains(source.url()))
                      .map(Source::id))
              .flatMap(ids -> ids);
      Instant now = place.clock().instant();
      List<SourceStanding> sources =
          concerned
              .distinct()
              .map(id -> SourceStanding.of(id, OF_SOURCE, settings, stores.state(), log, now))
              .toList();
      return new WhyAnswer(subject, posts, decisions, sources);
    }
  }

  /** What was written as it was given, or in its canonical form. */
  private List<CrawlDecision> decisions(Set<CanonicalUrl> forms, CrawlLog log) {
    Set<String> written = new LinkedHashSet<>(List.of(subject));
    forms.forEach(url -> written.add(url.toString()));
    List<CrawlDecision> found = new ArrayList<>();
    for (String form : written) {
      found.addAll(log.about(form, limit - found.size()));
      if (found.size() >= limit) {
        break;
      }
    }
    return found;
  }

  private void print(WhyAnswer answer, VigieConfig settings) {
    if (json) {
      terminal.out().println(WhyJson.of(answer));
    } else {
      new WhyPrinter(terminal, settings.settings().team().zone()).print(answer);
    }
    terminal.out().flush();
  }
}
