package org.vigie.console;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.vigie.console.security.FirstRunAdministrator;
import org.vigie.domain.account.Accounts;
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
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoryArchive;

/** The console on a free loopback port over a {@link World}. */
final class ConsoleServer implements AutoCloseable {
  @EnableAutoConfiguration
  @Import(ConsoleConfiguration.class)
  static final class Imports {}

  final World world;
  private final ConfigurableApplicationContext context;

  ConsoleServer(World world, int port) {
    this(world, port, new HighlightingStore(world.store));
  }

  ConsoleServer(World world, int port, MentionStore store) {
    this.world = world;
    this.context =
        new SpringApplicationBuilder(Imports.class)
            .web(WebApplicationType.SERVLET)
            .initializers(given -> register((GenericApplicationContext) given, world, store))
            .properties(
                "server.address=127.0.0.1",
                "server.port=" + port,
                "spring.main.banner-mode=off",
                "logging.level.root=WARN")
            .run();
  }

  private static void register(GenericApplicationContext context, World world, MentionStore store) {
    context.registerBean(Watch.class, () -> world.watch);
    context.registerBean(ConsoleSettings.class, () -> world.settings);
    context.registerBean(IncidentActions.class, () -> world.actions);
    context.registerBean(InstantSource.class, () -> world.clock);
    context.registerBean(
        MentionStore.class, () -> store, definition -> definition.setPrimary(true));
    context.registerBean(MentionSeries.class, () -> world.store);
    context.registerBean(Incidents.class, () -> world.incidents);
    context.registerBean(Outbox.class, () -> world.outbox);
    context.registerBean(Digests.class, () -> world.digests);
    context.registerBean(Accounts.class, () -> world.accounts);
    context.registerBean(SourceStates.class, () -> world.states);
    context.registerBean(SourceEvents.class, () -> world.events);
    context.registerBean(CrawlLog.class, () -> world.log);
    context.registerBean(Corrections.class, () -> world.corrections);
    context.registerBean(NameReport.class, () -> () -> world.names);
    context.registerBean(
        StoryArchive.class,
        () -> new WorldStories(world.store),
        definition -> definition.setPrimary(true));
    context.registerBean(QueryKnowledge.class, () -> QueryKnowledge.NONE);
    context.registerBean(QueryShares.class, () -> world.shares);
    context.registerBean(QueryExplanations.class, () -> world.explanations);
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  FirstRunAdministrator firstRun() {
    return context.getBean(FirstRunAdministrator.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
