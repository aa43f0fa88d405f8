package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.domain.mention.NameState;
import org.vigie.domain.post.Language;

class NameStandingTest {
  private static final NameState FRENCH =
      new NameState(true, Set.of(Language.FRENCH), Set.of(Language.ENGLISH));

  @Test
  void tellsOfNothingBeforeTheLineIsOpen() {
    NameStanding standing = new NameStanding(NamesChoice.AUTO);
    assertThat(standing.state()).isEqualTo(NameState.OFF);

    standing.follow(() -> FRENCH);

    assertThat(standing.state()).isEqualTo(FRENCH);
    assertThat(FRENCH.hasModel(Language.ENGLISH)).isTrue();
    assertThat(NameState.OFF.hasModel(Language.FRENCH)).isFalse();
  }

  @Test
  void tellsOfNothingWhereNamesAreNotWanted() {
    NameStanding standing = new NameStanding(NamesChoice.NEVER);
    standing.follow(() -> FRENCH);
    assertThat(standing.state().wanted()).isFalse();
  }
}
