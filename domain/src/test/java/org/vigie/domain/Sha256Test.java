package org.vigie.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void readsPartsAsOne() {
    assertThat(Sha256.hex(32, "a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)))
        .isEqualTo(ABC);
  }
}
