package org.vigie.app.line;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.crawllog.FileCrawlLog;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.mention.NameState;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceStates;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.entity.NameLane;
import org.vigie.nlp.relevance.KeptPostJudge;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.relevance.RelevanceReview;
import org.vigie.nlp.story.StoryLimits;
import org.vigie.nlp.story.StoryTracker;

/**
 * The first half of the straight line, from a due source to the store: crawler → pipeline (analyser
 * → store). {@link Watchkeeping} is the second half.
 */
public final class Line implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final Closers closers;
  private final Pipe pipeline;
  private final Crawler crawler;

  private final LearnedRelevance relevance;
  private final Supplier<NameState> names;
  private final RelevanceReview review;

  private Line(
      VigieConfig config,
      Stores stores,
      Place place,
      SourceStates states,
      boolean named,
      Closers closers) {
    this.closers = closers;
    ExecutorService processors = closers.add(processors(config.settings().nlp().threads()));
    Analysis.Aids aids = Analysis.Aids.open(config, stores, place);
    this.relevance = aids.relevance();
    this.review = OlderPosts.review(config, stores, relevance, place.clock());
    Analyser analyser = Analysis.open(config, stores, place.models(), closers, processors, aids);
    StoryLimits remembered = StoryLimits.within(Runtime.getRuntime().maxMemory());
    StoryTracker stories = StoryTracker.open(stores.store().stories(), remembered);
    Analyser storied = posts -> stories.place(analyser.analyse(posts));
    NameLane lane = named ? lane(aids.names(), stores, closers) : null;
    this.names =
        () ->
            new NameState(true, aids.names().languages(), lane == null ? Set.of() : lane.givenUp());
    Aftermath after = new Aftermath(lane, stores.state().corrections());
    LateLearning late = new LateLearning(relevance, new KeptPostJudge(relevance), stores.store());
    this.pipeline =
        new ForgettingPipe(
            new Pipeline(storied, stores.store(), stores.state().pages(), late, after), stories);
    this.crawler = closers.add(crawler(config, stores, place, states));
  }

  private static @Nullable NameLane lane(NameFinder names, Stores stores, Closers closers) {
    LOG.info("event=names status=\"{}\"", names.status());
    return names.available() ? closers.add(NameLane.start(names, stores.store())) : null;
  }

  /**
   * Opens the line for a command that ends soon. Its posts wait for the running application to find
   * names in them.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param place where and when it runs
   * @return the open line
   */
  public static Line open(VigieConfig config, Stores stores, Place place) {
    return open(config, stores, place, stores.state().sources(), false);
  }

  /**
   * Opens the line of the application over source states that know more than the stores, such as
   * those of {@link Hubs}.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param place where and when it runs
   * @param states the source states
   * @return the open line
   */
  public static Line open(VigieConfig config, Stores stores, Place place, SourceStates states) {
    return open(config, stores, place, states, true);
  }

  private static Line open(
      VigieConfig config, Stores stores, Place place, SourceStates states, boolean named) {
    Closers closers = new Closers();
    try {
      return new Line(config, stores, place, states, named, closers);
    } catch (RuntimeException e) {
      closers.close();
      throw e;
    }
  }

  private static ExecutorService processors(int configured) {
    int threads = configured > 0 ? configured : Runtime.getRuntime().availableProcessors();
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("analysis-", 0).daemon().factory());
  }

  private Crawler crawler(VigieConfig config, Stores stores, Place place, SourceStates states) {
    CrawlerSettings settings = CrawlerSetup.of(config.settings().crawler());
    List<Source> enabled = config.sources().stream().filter(Source::enabled).toList();
    stores
        .state()
        .sources()
        .register(enabled.stream().map(Source::id).toList(), place.clock().instant());
    FileCrawlLog log =
        closers.add(
            FileCrawlLog.open(
                place.data(), CrawlerSetup.logBounds(config.settings().crawler()), place.clock()));
    Fetcher fetcher = closers.add(new Fetcher(settings, place.clock()));
    return new Crawler(
        settings,
        fetcher,
        enabled,
        new Crawler.Ports(
            states,
            stores.state().hosts(),
            stores.state().pages(),
            pipeline,
            log,
            place.clock(),
            RandomGenerator.getDefault()));
  }

  /**
   * Returns the crawler.
   *
   * @return reads the due sources
   */
  public Crawler crawler() {
    return crawler;
  }

  /**
   * Returns the way from a post to the store.
   *
   * @return analyses and saves
   */
  public Pipe pipeline() {
    return pipeline;
  }

  /**
   * Tells how the finding of names does, where it is wanted.
   *
   * @return the state
   */
  public NameState names() {
    return names.get();
  }

  /** Learns from what analysts have said since. */
  public void learn() {
    relevance.refresh();
  }

  /** Judges a page of the kept posts again, where something was learned since; mostly nothing. */
  public void review() {
    var _ = review.step();
  }

  @Override
  public void close() {
    closers.close();
  }
}
