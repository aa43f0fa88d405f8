package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigie.nlp.training.TrainSentiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train sentiment}: makes the models that ship, from labelled data. */
@Command(name = "train", description = "Trains the models of sentiment and prints their quality.")
final class TrainCommand implements Callable<Integer> {
  /** What can be trained. */
  enum Subject {
    /** The sentiment of posts and towards targets. */
    sentiment,
    /** The sentiment towards targets only. */
    targets
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "sentiment|targets", description = "What to train.")
  private Subject subject = Subject.sentiment;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with sentiment/, lexicons/ and targeted/.")
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
      if (!models.equals(missing.getFile())) {
        throw missing;
      }
      throw new CommandFailure(Exit.INVALID, terminal.text("train.no-models", models));
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private void train() throws IOException {
    switch (subject) {
      case sentiment -> new TrainSentiment(terminal.out(), Home.models()).run(data, out);
      case targets -> new TrainSentiment(terminal.out(), null).runTargets(data, out);
    }
  }
}
