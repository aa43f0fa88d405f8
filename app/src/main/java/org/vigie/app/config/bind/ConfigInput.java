package org.vigie.app.config.bind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where configuration comes from: the only two doors to the world outside.
 *
 * @param files reads a whole file
 * @param variables looks an environment variable up
 */
public record ConfigInput(FileReader files, Function<String, Optional<String>> variables) {
  /** Reads a whole file. */
  @FunctionalInterface
  public interface FileReader {
    /**
     * Reads a file.
     *
     * @param file its path
     * @return its text
     * @throws IOException when it is missing, unreadable, or not UTF-8
     */
    String read(Path file) throws IOException;
  }

  /**
   * Reads real files and the given variables.
   *
   * @param environment the environment variables, such as {@code System.getenv()}
   * @return the input
   */
  public static ConfigInput of(Map<String, String> environment) {
    return new ConfigInput(Files::readString, name -> Optional.ofNullable(environment.get(name)));
  }
}
