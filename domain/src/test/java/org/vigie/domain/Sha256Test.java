package org.vigie.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
  /** The first example of FIPS 180-4. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void hashesAsTheStandardSays() {
    assertThat(Sha256.hex(32, "abc".getBytes(US_ASCII))).isEqualTo(ABC);
  }

  @Test
  void keepsTheFirstBytes() {
    assertThat(Sha256.hex(6, "abc".getBytes(US_ASCII))).isEqualTo("ba7816bf8f01");
  }

  @Test
  void readsFilesAsOne(@TempDir Path folder) throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "a");
    Path second = Files.writeString(folder.resolve("second"), "bc");

    assertThat(Sha256.hex(32, List.of(first, second))).isEqualTo(ABC);
  }

  @Test
  void readsPartsAsOne() {
    assertThat(Sha256.hex(32, "a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)))
        .isEqualTo(ABC);
  }
}
