package org.vigie.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.vigie.domain.VigieException;
import org.vigie.nlp.analyse.TextRequest;
import tools.jackson.core.JacksonException;

/** One run over standard input: batches are analysed at the same time and printed in order. */
final class AnalyseRun {
  private static final int BATCH = 256;

  private final Terminal terminal;
  private final Function<List<TextRequest>, List<String>> analyse;
  private final ExecutorService workers;
  private final int mostInFlight;
  private final Deque<Future<List<String>>> inFlight = new ArrayDeque<>();
  private List<TextRequest> batch = new ArrayList<>(BATCH);
  private boolean clean = true;

  /**
   * Makes a run.
   *
   * @param analyse makes a line of each text, in the same order
   */
  AnalyseRun(
      Terminal terminal,
      Function<List<TextRequest>, List<String>> analyse,
      ExecutorService workers,
      int mostInFlight) {
    this.terminal = terminal;
    this.analyse = analyse;
    this.workers = workers;
    this.mostInFlight = mostInFlight;
  }

  int all() throws IOException, InterruptedException, ExecutionException {
    var in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    long number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        add(number, line);
      }
    }
    send();
    while (!inFlight.isEmpty()) {
      print();
    }
    terminal.out().flush();
    return clean ? Exit.OK : Exit.INVALID;
  }

  private void add(long number, String line) throws InterruptedException, ExecutionException {
    try {
      batch.add(AnalyseJson.read(line));
    } catch (JacksonException | IllegalArgumentException e) {
      clean = false;
      terminal.say("analyse.bad-line", number, AnalyseJson.reason(e));
    }
    if (batch.size() == BATCH) {
      send();
    }
  }

  private void send() throws InterruptedException, ExecutionException {
    List<TextRequest> full = batch;
    batch = new ArrayList<>(BATCH);
    inFlight.add(workers.submit(() -> analyse.apply(full)));
    while (inFlight.size() > mostInFlight) {
      print();
    }
  }

  /** What a person can remedy is told as such, without a trace. */
  private static List<String> lines(Future<List<String>> answer)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VigieException known) {
        throw known;
      }
      throw e;
    }
  }

  private void print() throws InterruptedException, ExecutionException {
    StringBuilder out = new StringBuilder();
    lines(inFlight.removeFirst()).forEach(line -> out.append(line).append('\n'));
    terminal.out().print(out);
  }
}
