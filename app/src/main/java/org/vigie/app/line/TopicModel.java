package org.vigie.app.line;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.topic.TopicClassifier;

/** Where the team's own classifier of topics is kept. */
public final class TopicModel {
  private static final String FILE = "topics.bin";

  private TopicModel() {}

  /**
   * Loads the classifier.
   *
   * @param models the folder of the team's models
   * @return the classifier, or one that gives nothing where there is no file
   * @throws ModelUnavailable when the file cannot be read
   */
  public static TopicClassifier load(Path models) {
    Path file = models.resolve(FILE);
    if (!Files.exists(file)) {
      return TopicClassifier.NONE;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return TopicClassifier.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelUnavailable("topics.damaged", List.of(file.toString(), e.toString()));
    }
  }

  /**
   * Saves a classifier; whoever reads meanwhile reads the one before.
   *
   * @param classifier the classifier
   * @param models the folder, made when absent
   * @return the file
   * @throws IOException when it cannot be written
   */
  public static Path save(TopicClassifier classifier, Path models) throws IOException {
    Path file = Files.createDirectories(models).resolve(FILE);
    Path unfinished = models.resolve(FILE + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        classifier.write(out);
      }
      return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
