package org.vigie.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.ShippedTopics;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.SentimentChoice;
import org.vigie.app.config.settings.SentimentSettings;
import org.vigie.app.line.Analysis;
import org.vigie.app.line.Closers;
import org.vigie.app.line.ModelFolders;
import org.vigie.domain.mention.Topic;
import org.vigie.nlp.analyse.TextAnalyser;
import org.vigie.nlp.analyse.TextParts;
import org.vigie.nlp.analyse.TextRequest;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.match.EntityMatcher;
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
  private static final SentimentSettings ALONE =
      new SentimentSettings(SentimentChoice.LINEAR, null, 0);

  private final Terminal terminal;
  private final Session session;

  @Option(names = "--no-names", description = "Leaves out names of organisations, people, places.")
  private boolean noNames;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "Also finds the watched entities of this configuration, and names only in texts that"
              + " mention one; its models and settings apply.")
  private @Nullable Path config;

  @Option(
      names = "--abstain-below",
      paramLabel = "P",
      description = "Confidence, 0 to 1, below which a sentiment is unknown; 0 to always guess.")
  private @Nullable Double abstainBelow;

  @Option(
      names = "--sentiment",
      paramLabel = "MODEL",
      description = "Which model judges texts: linear, corenlp or onnx.")
  private @Nullable String model;

  @Option(names = "--onnx", paramLabel = "DIR", description = "Folder of the model; for onnx.")
  private @Nullable Path onnx;

  AnalyseCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    try (Closers closers = new Closers()) {
      int threads = Runtime.getRuntime().availableProcessors();
      ExecutorService workers = closers.add(Executors.newFixedThreadPool(threads));
      VigieConfig settings = config == null ? null : session.config(config);
      EntityMatcher matcher =
          settings == null ? null : closers.add(new EntityMatcher(settings.entities()));
      TextParts parts =
          Analysis.text(
              closers, names(settings), topics(settings), sentiment(settings), folders(settings));
      TextAnalyser analyser = new TextAnalyser(parts, matcher);
      return new Run(analyser, workers, 2 * threads).all();
    }
  }

  private static List<Topic> topics(@Nullable VigieConfig settings) {
    if (settings == null) {
      return ShippedTopics.topics();
    }
    return settings.settings().nlp().topics() ? settings.topics() : List.of();
  }

  private static ModelFolders folders(@Nullable VigieConfig settings) {
    Path own = settings == null ? null : settings.settings().nlp().models();
    return ModelFolders.of(own, Home.models());
  }

  /** As configured, but for what the options say. */
  private SentimentSettings sentiment(@Nullable VigieConfig settings) {
    SentimentSettings configured = settings == null ? ALONE : settings.settings().sentiment();
    double least = Objects.requireNonNullElse(abstainBelow, configured.abstainBelow());
    if (!(least >= 0 && least <= 1)) {
      throw new CommandFailure(
          Exit.INVALID, terminal.text("argument.abstain-below", String.valueOf(least)));
    }
    Path folder = onnx == null ? configured.onnx() : onnx;
    return new SentimentSettings(model == null ? configured.model() : choice(model), folder, least);
  }

  private SentimentChoice choice(String name) {
    for (SentimentChoice choice : SentimentChoice.values()) {
      if (choice.name().equalsIgnoreCase(name)) {
        return choice;
      }
    }
    throw new CommandFailure(Exit.INVALID, terminal.text("argument.model", name));
  }

  private NameFinder names(@Nullable VigieConfig settings) {
    if (noNames) {
      return NameFinder.none();
    }
    Path shipped = Home.models();
    NameFinder finder =
        settings == null ? new NameFinder(shipped, List.of()) : Analysis.names(settings, shipped);
    if (!finder.available()) {
      terminal.say("analyse.no-names", shipped);
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
