package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBeginningTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  @TempDir Path folder;

  @Test
  void aNewFolderBeginsNowOnAnyPort() throws IOException {
    assertThat(DemoBeginning.in(folder, NOW)).isEqualTo(new DemoBeginning(NOW, 0));
  }

  @Test
  void aKnownFolderBeginsWhenAndWhereItDid() throws IOException {
    DemoBeginning.in(folder, NOW).save(folder, 4711);

    assertThat(DemoBeginning.in(folder, NOW.plus(Duration.ofDays(1))))
        .isEqualTo(new DemoBeginning(NOW, 4711));
  }
}
