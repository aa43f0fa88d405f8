package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.TestFolder;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.line.Place;
import picocli.CommandLine;

class ServeOptionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void changeNothingUnlessTheyAreGiven() {
    VigieConfig config = shipped();
    Place place = place();

    ServeOptions none = options();
    assertThat(none.apply(config)).isSameAs(config);
    assertThat(none.apply(place, RecordedTerminal.english().terminal())).isSameAs(place);
  }

  @Test
  void aPortTakesThePlaceOfTheConfiguredOneOnly() {
    VigieConfig config = shipped();

    VigieConfig changed = options("--port", "0").apply(config);

    assertThat(changed.settings().console().port()).isZero();
    assertThat(ServeOptions.withPort(changed, config.settings().console().port()))
        .isEqualTo(config);
  }

  @Test
  void aTimeMovesTheClockWhichGoesOn() {
    Place moved =
        options("--as-of", "2011-10-20").apply(place(), RecordedTerminal.english().terminal());

    assertThat(moved.clock().instant()).isEqualTo(Instant.parse("2011-10-20T00:00:00Z"));
    assertThat(moved.clock())
        .isEqualTo(Clock.offset(CLOCK, Duration.between(CLOCK.instant(), moved.clock().instant())));
  }

  private static ServeOptions options(String... arguments) {
    ServeOptions options = new ServeOptions();
    new CommandLine(options).parseArgs(arguments);
    return options;
  }

  private static Place place() {
    return new Place(Path.of("data"), Path.of("jars"), Path.of("models"), CLOCK, _ -> {});
  }

  private static VigieConfig shipped() {
    var result = new ConfigLoader(ConfigInput.of(Map.of())).load(TestFolder.HOME.resolve("config"));
    return ((ConfigResult.Loaded) result).config();
  }
}
