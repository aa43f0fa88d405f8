package org.vigie.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
  @ParameterizedTest
  @EnumSource
  void isReadAsItWasWritten(NameKind kind) {
    Name name = new Name(kind, "Re: l’Été");
    assertThat(Name.parse(name.key())).isEqualTo(name);
  }

  @Test
  void isWrittenWithItsKind() {
    assertThat(new Name(NameKind.PERSON, "Ada Lovelace").key()).isEqualTo("person:Ada Lovelace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "Ada", "person:", ":Ada", "PERSON:Ada", "planet:Mars"})
  void refusesWhatIsNone(String key) {
    assertThatThrownBy(() -> Name.parse(key)).isInstanceOf(IllegalArgumentException.class);
  }
}
