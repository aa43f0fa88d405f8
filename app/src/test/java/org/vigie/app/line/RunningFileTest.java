package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningFileTest {
  private static final URI NODE = URI.create("http://127.0.0.1:9200");

  @TempDir Path folder;
  private RunningFile running;

  @BeforeEach
  void name() {
    running = new RunningFile(folder);
  }

  @Test
  void nothingRunsWhereThereIsNoFile() {
    assertThat(running.openSearch()).isEmpty();
    running.delete();
  }

  @Test
  void findsTheNodeOfAProcessThatLives() {
    running.write(NODE, URI.create("http://127.0.0.1:8080/"));

    assertThat(running.openSearch()).contains(NODE);
    assertThat(folder).isDirectoryContaining("glob:**running.properties");
  }

  @Test
  void aFileThatAKilledProcessLeftMeansNothing() throws IOException {
    running.write(NODE, URI.create("http://127.0.0.1:8080/"));
    Path file = folder.resolve("running.properties");
    // The same process id, taken by another process since.
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^started=.*$", "started=earlier"));

    assertThat(running.openSearch()).isEmpty();
  }

  @Test
  void nothingRunsAfterItsEnd() {
    running.write(NODE, URI.create("http://127.0.0.1:8080/"));

    running.delete();

    assertThat(running.openSearch()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
