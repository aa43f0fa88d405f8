package org.vigie.indexer.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the child node is run.
 *
 * @param jars the folder that holds the node's jars
 * @param dataFolder the folder for its data and its log; made when absent
 * @param heapMegabytes its largest heap in MiB, 256 or more
 * @param startLimit how long a start may take
 */
public record EmbeddedSettings(Path jars, Path dataFolder, int heapMegabytes, Duration startLimit) {
  private static final int DEFAULT_HEAP = 512;
  private static final int SMALLEST_HEAP = 256;
  private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

  /** Checks the heap and makes the paths absolute, since the child runs in another folder. */
  public EmbeddedSettings {
    if (heapMegabytes < SMALLEST_HEAP) {
      throw new IllegalArgumentException(
          "OpenSearch heap of " + heapMegabytes + " MiB is below " + SMALLEST_HEAP + " MiB");
    }
    jars = jars.toAbsolutePath().normalize();
    dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /**
   * Makes settings with a heap of 512 MiB and a start limit of 120 s.
   *
   * @param jars the folder that holds the node's jars
   * @param dataFolder the folder for its data and its log
   * @return the settings
   */
  public static EmbeddedSettings of(Path jars, Path dataFolder) {
    return new EmbeddedSettings(jars, dataFolder, DEFAULT_HEAP, DEFAULT_LIMIT);
  }
}
