package org.vigie.crawler;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of public collections beside the repository, where there is one. */
public final class SharedData {
  private SharedData() {}

  /** Returns a folder in it, or skips the test with a reason. */
  public static Path folder(String name) {
    Path folder =
        Path.of(System.getProperty("vigie.home", ".")).resolve("../shared/data").resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "skipped: no shared data at ../shared/data/" + name);
    return folder;
  }
}
