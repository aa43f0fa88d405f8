package org.vigie.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data}. */
final class DataOption {
  @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data).")
  private @Nullable Path folder;

  Path folder() {
    return folder == null ? Path.of("data") : folder;
  }

  Path folderOr(String other) {
    return folder == null ? Path.of(other) : folder;
  }
}
