package org.vigie.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.ConsoleSettings;
import org.vigie.app.config.settings.VigieSettings;
import org.vigie.app.line.Place;
import picocli.CommandLine.Option;

/** Options of commands that run the whole application. */
final class ServeOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the console, instead of the configured one; 0 takes any free one.")
  private @Nullable Integer port;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "Runs as if it were this time now (ISO 8601), for replays.")
  private @Nullable String asOf;

  VigieConfig apply(VigieConfig config) {
    Integer wanted = port;
    return wanted == null ? config : withPort(config, wanted);
  }

  static VigieConfig withPort(VigieConfig config, int port) {
    VigieSettings old = config.settings();
    ConsoleSettings console =
        new ConsoleSettings(port, old.console().address(), old.console().publicUrl());
    return new VigieConfig(
        new VigieSettings(
            old.team(),
            console,
            old.opensearch(),
            old.state(),
            old.crawler(),
            old.nlp(),
            old.sentiment(),
            old.alerts(),
            old.digest(),
            old.mail()),
        config.sources(),
        config.entities(),
        config.rules(),
        config.digestReceivers(),
        config.topics());
  }

  Place apply(Place place, Terminal terminal) {
    String text = asOf;
    if (text == null) {
      return place;
    }
    Instant start = Words.time(text, java.time.ZoneOffset.UTC, terminal);
    Clock moved = Clock.offset(place.clock(), Duration.between(place.clock().instant(), start));
    return new Place(place.data(), place.nodeJars(), place.models(), moved, place.progress());
  }
}
