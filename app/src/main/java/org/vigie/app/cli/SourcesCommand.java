package org.vigie.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.app.state.ControlState;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code sources}: lists how sources are doing; pauses, resumes and retries one. */
@Command(
    name = "sources",
    description = "Lists how sources are doing; pauses, resumes or retries one.")
final class SourcesCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(SourcesCommand.class);

  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "pause|resume|retry",
      description = "What to do; without it, the sources are listed.")
  private @Nullable String action;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The source.")
  private @Nullable SourceId source;

  @Option(
      names = "--health",
      paramLabel = "HEALTH",
      description = "Only those: waiting, well, failing, dead, silent, ended, barred or paused.")
  private @Nullable String health;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  SourcesCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    SourceHealth.Kind wanted = health == null ? null : kind(health);
    SourceId id = action == null ? null : named(action);
    VigieConfig settings = session.config(config.folder());
    Place place = session.readingPlace(data.folder(), settings);
    try (ControlState state = Stores.state(settings, place)) {
      if (action != null && id != null) {
        act(action, id, settings, state.sources(), place.clock().instant());
      } else {
        list(wanted, settings, state.sources(), place.clock().instant());
      }
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private SourceHealth.Kind kind(String word) {
    for (SourceHealth.Kind kind : SourceHealth.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new CommandFailure(Exit.INVALID, terminal.text("argument.health", word));
  }

  private SourceId named(String verb) {
    if (!List.of("pause", "resume", "retry").contains(verb)) {
      throw new CommandFailure(Exit.INVALID, terminal.text("sources.action", verb));
    }
    if (source == null) {
      throw new CommandFailure(Exit.INVALID, terminal.text("sources.which", verb));
    }
    return source;
  }

  private void act(
      String verb, SourceId id, VigieConfig settings, SourceStates states, Instant now) {
    boolean configured = settings.sources().stream().anyMatch(one -> one.id().equals(id));
    if (!configured || states.find(id).isEmpty()) {
      throw new CommandFailure(Exit.INVALID, terminal.text("sources.unknown", id));
    }
    switch (verb) {
      case "pause" -> states.pause(id, true);
      case "resume" -> states.pause(id, false);
      default -> states.hasten(id, now);
    }
    LOG.info("event=source-{} source={} who=command-line", verb, id);
    terminal.say("sources.done." + verb, id);
  }

  private void list(
      SourceHealth.@Nullable Kind wanted, VigieConfig settings, SourceStates states, Instant now) {
    Map<SourceId, SourceState> known =
        states.all().stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
    SourceWords words = new SourceWords(terminal, settings.settings().team().zone());
    int shown = 0;
    for (Source one : settings.sources()) {
      SourceState state = known.get(one.id());
      SourceHealth found = SourceHealth.of(one, state, now);
      if (wanted == null || found.kind() == wanted) {
        terminal.out().println(json ? json(one, found, state) : line(one, found, words));
        shown++;
      }
    }
    if (!json) {
      terminal.say("sources.total", shown, settings.sources().size());
    }
  }

  private static String json(Source source, SourceHealth found, @Nullable SourceState state) {
    ObjectNode node = WhyJson.health(source.id().value(), found, state);
    node.put("name", source.name());
    node.put("kind", source.kind().name());
    node.put("url", source.url().toString());
    return node.toString();
  }

  private String line(Source source, SourceHealth found, SourceWords words) {
    SourceState.Failure failure = found.failure();
    return SourceWords.oneLine(
        terminal.text(
            "sources.line",
            source.id(),
            words.word("source.health." + found.kind(), found.kind().name()),
            failure == null ? "" : "(" + words.reason(failure.reason()) + ")",
            words.time(found.lastSuccess()),
            words.time(found.lastNews())));
  }
}
