package org.vigie.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.Stores;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.PatternTooWideException;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: finds posts that were kept. */
@Command(name = "search", description = "Searches posts that were kept; an empty query finds all.")
final class SearchCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  /** OpenSearch pages no further. */
  private static final int MOST = 10_000;

  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "The query.")
  private String query = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Earliest publication: day or ISO 8601.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Publication before: day or ISO 8601.")
  private @Nullable String to;

  @Option(names = "--entity", paramLabel = "ID", description = "Only mentions of this entity.")
  private List<EntityId> entities = List.of();

  @Option(
      names = "--sentiment",
      paramLabel = "LABEL",
      description = "negative, neutral or positive.")
  private List<String> sentiments = List.of();

  @Option(names = "--language", paramLabel = "CODE", description = "Only posts in this language.")
  private List<Language> languages = List.of();

  @Option(names = "--source", paramLabel = "ID", description = "Only posts of this source.")
  private List<SourceId> sources = List.of();

  @Option(names = "--all-posts", description = "Also posts that mention nobody who is watched.")
  private boolean allPosts;

  @Option(
      names = "--rejected",
      description = "Only posts in which a name means something else than whom you watch.")
  private boolean rejected;

  @Option(names = "--inflected", description = "Also inflected forms of the words.")
  private boolean inflected;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many posts at most (default: 50).")
  private int limit = 50;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  SearchCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    requireLimit();
    VigieConfig settings = session.config(config.folder());
    ParsedQuery parsed = QueryLine.read(query, settings.settings().team().zone(), terminal);
    MentionFilter filter = filter(parsed.tree(), settings.settings().team().zone());
    try (Stores stores = Stores.shared(settings, session.readingPlace(data.folder(), settings))) {
      stores.store().refresh();
      print(stores, filter, settings);
    } catch (PatternTooWideException e) {
      throw QueryLine.refused(parsed.tooManyWords(e.pattern()), terminal);
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private void requireLimit() {
    if (limit < 1 || limit > MOST) {
      throw new CommandFailure(Exit.INVALID, terminal.text("argument.limit", limit, MOST));
    }
  }

  private MentionFilter filter(Query parsed, ZoneId zone) {
    Set<SentimentLabel> labels = new HashSet<>();
    sentiments.forEach(word -> labels.add(Words.sentiment(word, terminal)));
    return new MentionFilter(
        parsed,
        Set.copyOf(entities),
        labels,
        Set.copyOf(languages),
        Set.copyOf(sources),
        bound(from, zone),
        bound(to, zone),
        scope(),
        inflected);
  }

  private MentionFilter.Scope scope() {
    if (rejected) {
      return MentionFilter.Scope.REJECTED;
    }
    return allPosts ? MentionFilter.Scope.ALL_POSTS : MentionFilter.Scope.MENTIONS;
  }

  private @Nullable Instant bound(@Nullable String text, ZoneId zone) {
    return text == null ? null : Words.time(text, zone, terminal);
  }

  private void print(Stores stores, MentionFilter filter, VigieConfig settings) {
    HitPrinter printer = new HitPrinter(terminal, settings.settings().team().zone());
    int done = 0;
    long total = 0;
    while (done < limit) {
      int page = Math.min(PAGE, limit - done);
      SearchPage found =
          stores.store().search(new SearchRequest(filter, SearchRequest.Order.NEWEST, done, page));
      total = found.total();
      for (SearchHit hit : found.hits()) {
        terminal.out().println(json ? printer.json(hit) : printer.text(hit));
      }
      done += page;
      if (found.hits().size() < page) {
        break;
      }
    }
    if (!json) {
      terminal.say("search.total", total);
      hint(stores, filter, total);
    }
  }

  /** Nothing found is often a search in mentions for what was only imported. */
  private void hint(Stores stores, MentionFilter filter, long total) {
    if (total > 0 || allPosts || rejected || !entities.isEmpty()) {
      return;
    }
    MentionFilter wider = filter.within(MentionFilter.Scope.ALL_POSTS);
    SearchRequest count = new SearchRequest(wider, SearchRequest.Order.NEWEST, 0, 0);
    long posts = stores.store().search(count).total();
    if (posts > 0) {
      terminal.say("search.all-posts", posts);
    }
  }
}
