package org.vigie.app.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.source.Source;

/**
 * The sample world of the demo: an invented hosting cooperative, its two rivals, and four weeks of
 * posts about them in French and English, served as feeds by a web server on the loopback address.
 * In its last five hours the cooperative has an outage; some posts appear while the demo runs.
 *
 * <p>Identifiers of posts never change. To start again on the same data, pass the same beginning
 * and, so that stored links stay alive, the same port.
 */
public final class DemoWorld implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private final HttpServer server;
  private final ExecutorService threads;
  private final URI base;

  private DemoWorld(HttpServer server, ExecutorService threads, URI base) {
    this.server = server;
    this.threads = threads;
    this.base = base;
  }

  /**
   * Starts the world on a free port.
   *
   * @param now when the demo began: posts are dated relative to it
   * @param clock decides which posts are published by now; none lies in its future
   * @return the running world
   * @throws UncheckedIOException when the loopback address cannot be listened on
   */
  public static DemoWorld start(Instant now, InstantSource clock) {
    return start(now, clock, 0);
  }

  /**
   * Starts the world on a port, or on another one when it is taken.
   *
   * @param now when the demo began: posts are dated relative to it
   * @param clock decides which posts are published by now; none lies in its future
   * @param preferredPort the port to try first, 1 to 65535, or 0 for any free one
   * @return the running world
   * @throws UncheckedIOException when the loopback address cannot be listened on
   */
  public static DemoWorld start(Instant now, InstantSource clock, int preferredPort) {
    List<SamplePost> samples = SampleFiles.read();
    HttpServer server = listen(preferredPort);
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    Timeline timeline =
        Timeline.of(samples, new Timeline.Beginning(now, DemoTeam.ZONE, base), clock);
    server.createContext("/", new SiteHandler(new Site(timeline, base, DemoTeam.ZONE)));
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("demo-http-", 0).factory());
    server.setExecutor(threads);
    server.start();
    LOG.info("demo-world=started address={} posts={} beginning={}", base, samples.size(), now);
    return new DemoWorld(server, threads, base);
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (BindException e) {
      if (port == 0) {
        throw new UncheckedIOException("listen on 127.0.0.1 failed: " + e.getMessage(), e);
      }
      LOG.info("demo-world=port-taken port={} next=any", port);
      return listen(0);
    } catch (IOException e) {
      throw new UncheckedIOException("listen on 127.0.0.1 failed: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the address of the front page.
   *
   * @return an absolute address on the loopback, with a slash at the end
   */
  public URI address() {
    return base;
  }

  /**
   * Returns the port, to be passed to {@link #start(Instant, InstantSource, int)} next time.
   *
   * @return 1 to 65535
   */
  public int port() {
    return base.getPort();
  }

  /**
   * Returns the places to read.
   *
   * @return demo-blog, demo-reviews, demo-news, demo-micro and demo-forum
   */
  public List<Source> sources() {
    return Arrays.stream(Channel.values()).map(channel -> channel.source(base)).toList();
  }

  /**
   * Returns whom the demo's team watches.
   *
   * @return the brand, its two competitors and its product
   */
  public static List<WatchedEntity> entities() {
    return DemoTeam.entities();
  }

  /**
   * Returns what the demo's team is warned of.
   *
   * @return the rules; the outage fires the first, at once
   */
  public static List<Rule> rules() {
    return DemoTeam.rules();
  }

  /**
   * Returns the name of the demo's team.
   *
   * @return never blank
   */
  public static String teamName() {
    return DemoTeam.NAME;
  }

  /**
   * Returns the time zone of the demo's team.
   *
   * @return Europe/Paris
   */
  public static ZoneId zone() {
    return DemoTeam.ZONE;
  }

  /** Stops the server; requests under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
    LOG.info("demo-world=stopped address={}", base);
  }
}
