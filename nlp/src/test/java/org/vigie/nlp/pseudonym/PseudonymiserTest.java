package org.vigie.nlp.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.AuthorName;

class PseudonymiserTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private final Pseudonymiser pseudonymiser = new Pseudonymiser(KEY);

  @Test
  void givesOneAuthorOnePseudonymInEverySpelling() {
    assertThat(pseudonymiser.of(new AuthorName(" Zoé Ｄｕｖａｌ")))
        .isEqualTo(pseudonymiser.of(new AuthorName("ZOE\u0301 duval")))
        .isNotEqualTo(pseudonymiser.of(new AuthorName("Zoe Duval")));
  }

  @Test
  void isAKeyedHashOfTheNormalisedName() {
    // printf 'ana' | openssl dgst -sha256 -hmac 0123456789abcdef | cut -c-32
    assertThat(pseudonymiser.of(new AuthorName("Ana")))
        .hasToString("450ce8d3009f8c232d6c46077d65e078");
  }

  @Test
  void dependsOnTheKey() {
    byte[] other = KEY.clone();
    other[0]++;
    assertThat(new Pseudonymiser(other).of(new AuthorName("Ana")))
        .isNotEqualTo(pseudonymiser.of(new AuthorName("Ana")));
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new Pseudonymiser(new byte[15])).hasMessageContaining("15 bytes");
  }
}
