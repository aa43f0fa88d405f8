package org.vigie.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.post.Language;

class ReceiverTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anne",
        "anne@",
        "a@b\r\nBcc: c@d.org",
        "a b@c.org",
        "<a@b.org>",
        "a@b.org,c@d.org"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThatThrownBy(() -> new Receiver(address, Language.FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mailsAreWrittenInFrenchOrEnglish() {
    assertThat(new Receiver("anne@example.org", Language.ENGLISH).language().tag()).isEqualTo("en");
    assertThatThrownBy(() -> new Receiver("anne@example.org", Language.UNKNOWN))
        .hasMessageContaining("fr or en");
  }
}
