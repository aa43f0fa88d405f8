package org.vigie.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.MailTransport;
import org.vigie.app.line.Stores;
import org.vigie.app.line.Watchkeeping;
import org.vigie.console.ConsoleSettings;
import org.vigie.console.IncidentActions;
import org.vigie.console.Watch;
import org.vigie.console.security.FirstRunAdministrator;
import org.vigie.crawler.websub.HubVoice;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.digest.Digests;
import org.vigie.domain.mention.NameReport;
import org.vigie.domain.query.QueryExplanations;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.SourceEvents;
import org.vigie.domain.source.SourceStates;
import org.vigie.domain.store.StoryArchive;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.nlp.match.AnalysedWords;
import org.vigie.nlp.match.KeptPostExplanations;

/** The running web server of the console. */
public final class ConsoleServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private ConsoleServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * What the console shows and changes.
   *
   * @param config the configuration
   * @param stores what is shown
   * @param watch acknowledges and resolves incidents
   * @param log the decisions of the crawler
   * @param hubs hears hubs; null when they cannot reach us
   * @param names tells how the finding of names does
   * @param clock the present
   */
  public record Parts(
      VigieConfig config,
      Stores stores,
      Watchkeeping watch,
      CrawlLog log,
      @Nullable HubVoice hubs,
      NameReport names,
      Clock clock) {}

  /**
   * Where the console listens and how readers reach it.
   *
   * @param bind the address that it listens on
   * @param port the port, never 0
   * @param forReaders the address in links
   */
  public record Address(String bind, int port, URI forReaders) {
    /**
     * Makes sure that nobody listens there, before minutes are spent on starting the rest.
     *
     * @throws PortTakenException when somebody does
     */
    public void requireFree() {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(bind, port));
      } catch (IOException e) {
        throw new PortTakenException(port, e);
      }
    }

    /**
     * Returns the address on this machine.
     *
     * @return such as {@code http://127.0.0.1:8080/}
     */
    public URI local() {
      String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
      return URI.create(
          "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }
  }

  /**
   * Chooses the address; a port of 0 becomes a free one.
   *
   * @param settings the section "console" of vigie.yml
   * @return the address
   */
  public static Address address(org.vigie.app.config.settings.ConsoleSettings settings) {
    int port = settings.port() == 0 ? freePort() : settings.port();
    URI given = settings.publicUrl();
    Address address = new Address(settings.address(), port, URI.create("http://localhost/"));
    return new Address(settings.address(), port, given == null ? address.local() : given);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("find a free port failed", e);
    }
  }

  /**
   * Starts the server, and makes the first account when there is none.
   *
   * @param parts what it shows and changes
   * @param address where it listens
   * @param say prints the first account's password
   * @return the running server
   */
  public static ConsoleServer start(Parts parts, Address address, Consumer<String> say) {
    // The application has set its log up; Spring Boot must not set it up again.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SpringApplication application = new SpringApplication(ConsoleApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties(address));
    application.addInitializers(
        context -> register((GenericApplicationContext) context, parts, address));
    ConfigurableApplicationContext context = application.run();
    context.getBean(FirstRunAdministrator.class).createWhenEmpty(say);
    return new ConsoleServer(context);
  }

  private static Map<String, Object> properties(Address address) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", address.bind());
    properties.put("server.port", address.port());
    // Nobody in front of it is trusted to name the reader: a forged address would escape the
    // throttle.
    properties.put("server.forward-headers-strategy", "none");
    properties.put("management.endpoints.web.exposure.include", "health");
    properties.put("management.endpoint.health.show-details", "never");
    properties.put("spring.main.lazy-initialization", "false");
    // A redirect must not repeat whatever host a request names.
    properties.put("server.tomcat.use-relative-redirects", "true");
    properties.put("spring.jmx.enabled", "false");
    return properties;
  }

  private static void register(GenericApplicationContext context, Parts parts, Address address) {
    Stores stores = parts.stores();
    VigieConfig config = parts.config();
    // One bean that is both MentionStore and MentionSeries.
    context.registerBean(OpenSearchStore.class, stores::store);
    context.registerBean(QueryShares.class, () -> stores.store().shares());
    context.registerBean(QueryKnowledge.class, AnalysedWords::new);
    context.registerBean(
        QueryExplanations.class, () -> new KeptPostExplanations(stores.pseudonyms()::of));
    context.registerBean(Incidents.class, () -> stores.state().incidents());
    context.registerBean(Outbox.class, () -> stores.state().outbox());
    context.registerBean(Digests.class, () -> stores.state().digests());
    context.registerBean(Accounts.class, () -> stores.state().accounts());
    context.registerBean(SourceStates.class, () -> stores.state().sources());
    context.registerBean(SourceEvents.class, () -> stores.state().sourceEvents());
    context.registerBean(CrawlLog.class, parts::log);
    context.registerBean(StoryArchive.class, () -> stores.store().stories());
    context.registerBean(Corrections.class, () -> stores.state().corrections());
    context.registerBean(NameReport.class, parts::names);
    HubVoice hubs = parts.hubs();
    if (hubs != null) {
      context.registerBean(HubVoice.class, () -> hubs);
    }
    context.registerBean(InstantSource.class, parts::clock);
    context.registerBean(IncidentActions.class, () -> actions(parts.watch()));
    context.registerBean(Watch.class, () -> watch(config));
    context.registerBean(
        ConsoleSettings.class,
        () ->
            new ConsoleSettings(
                address.forReaders(),
                config.settings().mail().transport() == MailTransport.CONSOLE));
  }

  private static Watch watch(VigieConfig config) {
    return new Watch(
        config.settings().team().name(),
        config.settings().team().zone(),
        config.settings().team().language().language(),
        config.entities(),
        config.sources(),
        config.topics());
  }

  private static IncidentActions actions(Watchkeeping watch) {
    return new IncidentActions() {
      @Override
      public void acknowledge(IncidentId id, String who) {
        watch.incidents().acknowledge(id, who);
      }

      @Override
      public void resolve(IncidentId id, String who) {
        watch.incidents().resolve(id, who);
      }
    };
  }

  @Override
  public void close() {
    context.close();
  }
}
