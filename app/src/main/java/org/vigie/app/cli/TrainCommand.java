package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vigie.app.line.TopicModel;
import org.vigie.nlp.topic.TopicTrainer;
import org.vigie.nlp.training.TrainSentiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: makes the models that ship or the team's own, from labelled data. */
@Command(name = "train", description = "Trains models from labelled data and prints their quality.")
final class TrainCommand implements Callable<Integer> {
  /** What can be trained. */
  enum Subject {
    /** The sentiment of posts and towards targets. */
    sentiment,
    /** The sentiment towards targets only. */
    targets,
    /** The team's own classifier of topics. */
    topics
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "sentiment|targets|topics", description = "What to train.")
  private Subject subject = Subject.sentiment;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR|FILE",
      description =
          "Sentiment: folder with sentiment/, lexicons/ and targeted/. Topics: CSV with the columns"
              + " text and topics.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the models: sentiment/ and target/ in it.")
  private Path out = Path.of("");

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      train();
    } catch (NoSuchFileException missing) {
      String models = Home.models().toString();
      String text =
          models.equals(missing.getFile())
              ? terminal.text("train.no-models", models)
              : terminal.text("train.no-data", missing.getFile());
      throw new CommandFailure(Exit.INVALID, text);
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private void train() throws IOException {
    switch (subject) {
      case sentiment -> new TrainSentiment(terminal.out(), Home.models()).run(data, out);
      case targets -> new TrainSentiment(terminal.out(), null).runTargets(data, out);
      case topics -> topics();
    }
  }

  private void topics() throws IOException {
    TopicTrainer.Trained trained = new TopicTrainer(new TopicExamples(terminal).read(data)).train();
    if (trained.f1().isEmpty()) {
      throw new CommandFailure(
          Exit.INVALID, terminal.text("train.too-few", data, TopicTrainer.FEWEST));
    }
    trained.f1().forEach((topic, f1) -> terminal.out().printf(Locale.ROOT, "%s %.3f%n", topic, f1));
    terminal.say("train.saved", TopicModel.save(trained.classifier(), out));
  }
}
