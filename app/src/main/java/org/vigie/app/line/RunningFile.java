package org.vigie.app.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The file by which the running application tells other commands of the same data folder where its
 * OpenSearch node is, so that they need not wait for it to end.
 */
public final class RunningFile {
  private final Path file;

  /**
   * Names the file.
   *
   * @param data the data folder
   */
  public RunningFile(Path data) {
    this.file = data.resolve("running.properties");
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @param openSearch the node's address
   * @param console the console's address
   */
  public void write(URI openSearch, URI console) {
    ProcessHandle self = ProcessHandle.current();
    Properties properties = new Properties();
    properties.setProperty("pid", String.valueOf(self.pid()));
    properties.setProperty("started", started(self));
    properties.setProperty("opensearch", openSearch.toString());
    properties.setProperty("console", console.toString());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        properties.store(out, "where the running application is; made at its start");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("write \"" + file + "\" failed", e);
    }
  }

  /**
   * Finds the node of the application that runs now.
   *
   * @return its address; empty when none runs, even if a killed one left the file
   */
  public Optional<URI> openSearch() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("read \"" + file + "\" failed", e);
    }
    return pid(properties)
        .flatMap(ProcessHandle::of)
        .filter(process -> started(process).equals(properties.getProperty("started")))
        .map(_ -> URI.create(properties.getProperty("opensearch", "")));
  }

  private static Optional<Long> pid(Properties properties) {
    String pid = properties.getProperty("pid", "");
    return pid.matches("\\d{1,18}") ? Optional.of(Long.valueOf(pid)) : Optional.empty();
  }

  /** A process id comes back in time; with the time of its start it does not. */
  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }

  /** Removes the file. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("delete \"" + file + "\" failed", e);
    }
  }
}
