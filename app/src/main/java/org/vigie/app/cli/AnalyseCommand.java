package org.vigie.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vigie.app.config.ShippedTopics;
import org.vigie.app.line.Analysis;
import org.vigie.app.line.Closers;
import org.vigie.nlp.analyse.TextAnalyser;
import org.vigie.nlp.analyse.TextRequest;
import org.vigie.nlp.entity.NameFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** {@code analyse}: reads texts as JSON lines and prints what each says, in the same order. */
@Command(
    name = "analyse",
    aliases = "analyze",
    description = "Reads {\"id\",\"text\",\"target\"?,\"language\"?} lines, prints what they say.")
final class AnalyseCommand implements Callable<Integer> {
  private static final int BATCH = 256;

  private final Terminal terminal;

  @Option(names = "--no-names", description = "Leaves out names of organisations, people, places.")
  private boolean noNames;

  AnalyseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    try (Closers closers = new Closers()) {
      int threads = Runtime.getRuntime().availableProcessors();
      ExecutorService workers = closers.add(Executors.newFixedThreadPool(threads));
      TextAnalyser analyser =
          new TextAnalyser(Analysis.text(closers, names(), ShippedTopics.topics()));
      return new Run(analyser, workers, 2 * threads).all();
    }
  }

  private NameFinder names() {
    if (noNames) {
      return NameFinder.none();
    }
    NameFinder finder = new NameFinder(Home.models(), List.of());
    if (!finder.available()) {
      terminal.say("analyse.no-names", finder.status());
    }
    return finder;
  }

  /** One run over standard input: batches are analysed at the same time and printed in order. */
  private final class Run {
    private final TextAnalyser analyser;
    private final ExecutorService workers;
    private final int mostInFlight;
    private final Deque<Future<List<String>>> inFlight = new ArrayDeque<>();
    private List<TextRequest> batch = new ArrayList<>(BATCH);
    private boolean clean = true;

    Run(TextAnalyser analyser, ExecutorService workers, int mostInFlight) {
      this.analyser = analyser;
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
      inFlight.add(
          workers.submit(() -> analyser.analyse(full).stream().map(AnalyseJson::write).toList()));
      while (inFlight.size() > mostInFlight) {
        print();
      }
    }

    private void print() throws InterruptedException, ExecutionException {
      StringBuilder out = new StringBuilder();
      inFlight.removeFirst().get().forEach(line -> out.append(line).append('\n'));
      terminal.out().print(out);
    }
  }
}
