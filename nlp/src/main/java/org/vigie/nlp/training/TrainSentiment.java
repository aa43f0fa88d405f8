package org.vigie.nlp.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The command that trains the models of sentiment, without its command line. */
public final class TrainSentiment {
  private final PrintStream out;

  /**
   * Creates the command.
   *
   * @param out where progress and the table of quality are printed
   */
  public TrainSentiment(PrintStream out) {
    this.out = out;
  }

  /**
   * Trains and prints the cross-validated quality.
   *
   * @param data a folder with sentiment/, lexicons/ and targeted/
   * @param folder where the model file is written
   * @throws IOException when data are missing or the file cannot be written
   */
  public void run(Path data, Path folder) throws IOException {
    TrainingReport report = new SentimentTrainer(out::println).train(data, folder);
    out.println();
    out.print(report.text());
  }
}
