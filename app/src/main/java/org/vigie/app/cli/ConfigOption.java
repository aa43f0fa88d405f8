package org.vigie.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --config}. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Configuration folder (default: config).")
  private @Nullable Path folder;

  /** Returns the folder: the given one, or config/ here, or config/ beside the launcher. */
  Path folder() {
    if (folder != null) {
      return folder;
    }
    Path here = Path.of("config");
    return java.nio.file.Files.isDirectory(here) ? here : Home.folder().resolve("config");
  }
}
