package org.vigie.app.line;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.nlp.topic.TopicClassifier;

/** Where the team's own classifier of topics is kept. */
public final class TopicModel {
  private static final String FILE = "topics.bin";

  private TopicModel() {}

  /**
   * Loads the classifier.
   *
   * @param models the folder of the team's models; null when it has none
   * @return the classifier, or one that gives nothing where there is no file
   * @throws UncheckedIOException when the file cannot be read
   */
  public static TopicClassifier load(@Nullable Path models) {
    Path file = models == null ? null : models.resolve(FILE);
    if (file == null || !Files.exists(file)) {
      return TopicClassifier.NONE;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return TopicClassifier.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("read of \"" + file + "\" failed", e);
    }
  }

  /**
   * Saves a classifier.
   *
   * @param classifier the classifier
   * @param models the folder, made when absent
   * @return the file
   * @throws IOException when it cannot be written
   */
  public static Path save(TopicClassifier classifier, Path models) throws IOException {
    Path file = Files.createDirectories(models).resolve(FILE);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      classifier.write(out);
    }
    return file;
  }
}
