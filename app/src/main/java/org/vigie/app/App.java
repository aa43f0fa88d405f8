package org.vigie.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.DigestSettings;
import org.vigie.app.line.Closers;
import org.vigie.app.line.CrawlerSetup;
import org.vigie.app.line.Hubs;
import org.vigie.app.line.Line;
import org.vigie.app.line.NameStanding;
import org.vigie.app.line.Place;
import org.vigie.app.line.RunningFile;
import org.vigie.app.line.SourceWatch;
import org.vigie.app.line.Stores;
import org.vigie.app.line.Watchkeeping;
import org.vigie.app.schedule.Schedule;
import org.vigie.app.schedule.Task;
import org.vigie.app.schedule.When;
import org.vigie.app.web.ConsoleServer;
import org.vigie.domain.source.SourceStates;

/**
 * The whole application: the line, its schedule and the console. Everything is opened in order and
 * closed in reverse.
 */
public final class App implements AutoCloseable {
  private static final Duration MAIL_TICK = Duration.ofSeconds(5);
  private static final Duration HEALTH_TICK = Duration.ofMinutes(3);
  private static final Duration LEARN_TICK = Duration.ofSeconds(30);

  /** A page each time: so many a second that nobody else waits for them. */
  private static final Duration REVIEW_TICK = Duration.ofSeconds(1);

  private static final Duration HUBS_TICK = Duration.ofMinutes(10);

  /** A slow source must not hold the digest back for longer. */
  private static final Duration DIGEST_WAIT = Duration.ofMinutes(10);

  private final Closers closers;
  private final URI console;

  private App(Closers closers, URI console) {
    this.closers = closers;
    this.console = console;
  }

  /**
   * Starts the application.
   *
   * @param config the checked configuration
   * @param place where and when it runs
   * @param say prints a line to whoever starts it, such as the first password
   * @return the running application
   * @throws org.vigie.indexer.embedded.DataFolderInUse when it runs already on this data folder
   */
  public static App start(VigieConfig config, Place place, Consumer<String> say) {
    Closers closers = new Closers();
    try {
      return start(config, place, say, closers);
    } catch (RuntimeException e) {
      closers.close();
      throw e;
    }
  }

  private static App start(VigieConfig config, Place place, Consumer<String> say, Closers closers) {
    ConsoleServer.Address address = ConsoleServer.address(config.settings().console());
    address.requireFree();
    Stores stores = closers.add(Stores.exclusive(config, place));
    Watchkeeping watch = new Watchkeeping(config, stores, place.clock(), address.forReaders());
    Hubs hubs = Hubs.open(config, stores, place);
    NameStanding names = new NameStanding(config.settings().nlp().names());
    ConsoleServer.Parts parts =
        new ConsoleServer.Parts(
            config,
            stores,
            watch,
            CrawlerSetup.logForReading(config, place),
            hubs == null ? null : closers.add(hubs).voice(),
            names,
            place.clock());
    closers.add(ConsoleServer.start(parts, address, say));
    SourceStates states = hubs == null ? stores.state().sources() : hubs.states();
    Line line = closers.add(Line.open(config, stores, place, states));
    names.follow(line::names);
    List<Task> tasks = tasks(config, line, watch, place);
    if (hubs != null) {
      tasks.add(new Task("hubs", new When.Every(HUBS_TICK), hubs.subscriber()::keep));
    }
    tasks.add(
        new Task("sources", new When.Every(HEALTH_TICK), sourceWatch(config, stores, place)::look));
    closers.add(Schedule.start(tasks));
    // Closed first: running tasks are waited for, and these might take long.
    closers.add(line.crawler()::stop);
    if (hubs != null) {
      closers.add(hubs.subscriber()::stop);
    }
    RunningFile running = new RunningFile(place.data());
    running.write(stores.openSearch(), address.local());
    closers.add(running::delete);
    return new App(closers, address.forReaders());
  }

  private static SourceWatch sourceWatch(VigieConfig config, Stores stores, Place place) {
    return new SourceWatch(
        config.sources(), stores.state().sources(), stores.state().sourceEvents(), place.clock());
  }

  private static List<Task> tasks(VigieConfig config, Line line, Watchkeeping watch, Place place) {
    List<Task> tasks = new ArrayList<>();
    tasks.add(
        new Task(
            "crawl",
            new When.Every(config.settings().crawler().tick()),
            () -> line.crawler().tick(place.clock().instant())));
    tasks.add(
        new Task(
            "rules",
            new When.Every(config.settings().alerts().evaluateEvery()),
            watch::evaluateRules));
    tasks.add(new Task("relevance", new When.Every(LEARN_TICK), line::learn));
    tasks.add(new Task("review", new When.Every(REVIEW_TICK), line::review));
    tasks.add(new Task("mails", new When.Every(MAIL_TICK), watch::sendMails));
    DigestSettings digest = config.settings().digest();
    if (digest.enabled()) {
      tasks.add(
          new Task(
              "digest",
              new When.Weekly(digest.day(), digest.time(), config.settings().team().zone()),
              watch::publishDigest));
      tasks.add(lateDigest(config, line, watch, place));
    }
    return tasks;
  }

  /** What was missed is read before the digest of a week that passed meanwhile is written. */
  private static Task lateDigest(VigieConfig config, Line line, Watchkeeping watch, Place place) {
    Instant latest = place.clock().instant().plus(DIGEST_WAIT);
    return new Task(
        "late-digest",
        new When.Every(config.settings().crawler().tick()),
        () -> {
          if (line.crawler().isSettled() || place.clock().instant().isAfter(latest)) {
            watch.catchUpDigest();
          }
        });
  }

  /**
   * Returns where readers reach the console.
   *
   * @return its address
   */
  public URI console() {
    return console;
  }

  @Override
  public void close() {
    closers.close();
  }
}
