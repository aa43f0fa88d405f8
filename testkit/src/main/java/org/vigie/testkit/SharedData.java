package org.vigie.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of public collections beside the repository, where there is one. */
public final class SharedData {
  private SharedData() {}

  /**
   * Names a file or folder in it.
   *
   * @param name its path in the folder
   * @return where it lies; it may be absent
   */
  public static Path path(String name) {
    return Path.of(System.getProperty("vigie.home", "."), "../shared/data", name).normalize();
  }

  /**
   * Returns a folder in it, or skips the test with a reason.
   *
   * @param name its path in the folder; empty for the folder itself
   * @return a folder that is there
   */
  public static Path folder(String name) {
    Path folder = path(name);
    if (!Files.isDirectory(folder)) {
      // An aborted test does not show its reason in the log of a build.
      System.out.println("skipped: no shared data at " + folder);
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no shared data at " + folder);
    return folder;
  }
}
