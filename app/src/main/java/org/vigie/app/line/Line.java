package org.vigie.app.line;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.crawllog.FileCrawlLog;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceStates;
import org.vigie.nlp.story.StoryLimits;
import org.vigie.nlp.story.StoryTracker;

/**
 * The first half of the straight line, from a due source to the store: crawler → pipeline (analyser
 * → store). {@link Watchkeeping} is the second half.
 */
public final class Line implements AutoCloseable {
  private final Closers closers;
  private final Pipe pipeline;
  private final Crawler crawler;

  private Line(
      VigieConfig config, Stores stores, Place place, SourceStates states, Closers closers) {
    this.closers = closers;
    ExecutorService processors = closers.add(processors(config.settings().nlp().threads()));
    Analyser analyser = Analysis.open(config, stores, closers, processors);
    StoryTracker stories = StoryTracker.open(stores.store().stories(), StoryLimits.STANDARD);
    Analyser storied = posts -> stories.place(analyser.analyse(posts));
    this.pipeline = new ForgettingPipe(new Pipeline(storied, stores.store()), stories);
    this.crawler = closers.add(crawler(config, stores, place, states));
  }

  /**
   * Opens the line.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param place where and when it runs
   * @return the open line
   */
  public static Line open(VigieConfig config, Stores stores, Place place) {
    return open(config, stores, place, stores.state().sources());
  }

  /**
   * Opens the line over source states that know more than the stores, such as those of {@link
   * Hubs}.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param place where and when it runs
   * @param states the source states
   * @return the open line
   */
  public static Line open(VigieConfig config, Stores stores, Place place, SourceStates states) {
    Closers closers = new Closers();
    try {
      return new Line(config, stores, place, states, closers);
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

  @Override
  public void close() {
    closers.close();
  }
}
