package org.vigie.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.vigie.alerts.detect.DetectCsv;
import org.vigie.alerts.detect.DetectException;
import org.vigie.alerts.detect.FalseAlarmBudget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code detect}: judges a series from standard input, each row from its past only. */
@Command(
    name = "detect",
    description = "Reads timestamp,value from standard input and judges each row from its past.")
final class DetectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--false-alarms-per-month",
      paramLabel = "N",
      description = "How many false alarms a month are accepted (default: 1).")
  private FalseAlarmBudget falseAlarms = FalseAlarmBudget.DEFAULT;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of the times (default: UTC).")
  private ZoneId zone = ZoneOffset.UTC;

  DetectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var in = new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
    var out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    try {
      new DetectCsv(zone, falseAlarms).run(in, out);
      return Exit.OK;
    } catch (DetectException e) {
      out.flush();
      terminal.say("detect.bad-input", String.valueOf(e.getMessage()));
      return Exit.INVALID;
    }
  }
}
