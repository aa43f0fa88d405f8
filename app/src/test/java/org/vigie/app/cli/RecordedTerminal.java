package org.vigie.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** A terminal in memory: what is typed into it is given, what it shows is kept. */
final class RecordedTerminal {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal;

  RecordedTerminal(Locale locale, String typed) {
    terminal =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            locale);
  }

  static RecordedTerminal english() {
    return new RecordedTerminal(Locale.ENGLISH, "");
  }

  static RecordedTerminal french() {
    return new RecordedTerminal(Locale.FRENCH, "");
  }

  /** Runs a command and returns its exit status. */
  int run(String... arguments) {
    return new CommandLineInterface(terminal, CLOCK).run(arguments);
  }

  Terminal terminal() {
    return terminal;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
