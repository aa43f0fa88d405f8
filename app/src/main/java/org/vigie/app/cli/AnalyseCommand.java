package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.vigie.nlp.analyse.TextReport;
import org.vigie.nlp.analyse.TextRequest;
import org.vigie.nlp.dependency.DependencyParses;
import org.vigie.nlp.dependency.ParsedWord;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.match.EntityMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code analyse}: reads texts as JSON lines and prints what each says, in the same order. */
@Command(
    name = "analyse",
    aliases = "analyze",
    description = "Reads {\"id\",\"text\",\"target\"?,\"language\"?} lines, prints what they say.")
final class AnalyseCommand implements Callable<Integer> {
  private static final SentimentSettings ALONE =
      new SentimentSettings(SentimentChoice.LINEAR, null, 0);

  private final Terminal terminal;
  private final Session session;

  @Option(names = "--no-names", description = "Leaves out names of organisations, people, places.")
  private boolean noNames;

  @Option(
      names = "--dependencies",
      description =
          "Also parses French and English sentences, with CoreNLP's models; wants VIGIE_HEAP=2g.")
  private boolean dependencies;

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
      DependencyParses parses = dependencies ? folders(settings).dependencies() : null;
      return new AnalyseRun(terminal, texts -> lines(texts, analyser, parses), workers, 2 * threads)
          .all();
    }
  }

  private static List<String> lines(
      List<TextRequest> texts, TextAnalyser analyser, @Nullable DependencyParses parses) {
    List<TextReport> reports = analyser.analyse(texts);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> AnalyseJson.write(reports.get(i), parsed(texts, reports, i, parses)))
        .toList();
  }

  private static @Nullable List<List<ParsedWord>> parsed(
      List<TextRequest> texts,
      List<TextReport> reports,
      int at,
      @Nullable DependencyParses parses) {
    return parses == null
        ? null
        : parses.parse(texts.get(at).text(), reports.get(at).language()).orElse(null);
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
}
