package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data}. */
final class DataOption {
  @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data).")
  private @Nullable Path folder;

  Path folder() {
    return folder == null ? Path.of("data") : folder;
  }

  Optional<Path> given() {
    return Optional.ofNullable(folder);
  }
}
