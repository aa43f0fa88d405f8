package org.vigie.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.store.Facets;

class NameFacetsTest {
  private static final Name CHOSEN = new Name(NameKind.PLACE, "Quimper");

  private static Facet.Choice chosen(int others) {
    Map<Name, Long> found = new LinkedHashMap<>();
    for (int i = 0; i < others; i++) {
      found.put(new Name(NameKind.PLACE, "place " + i), 100L - i);
    }
    return NameFacets.of(NameKind.PLACE, found, Set.of(CHOSEN)).choices().stream()
        .filter(Facet.Choice::chosen)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofANameBeyondTheMostFrequentNoCountIsSaid() {
    assertThat(chosen(Facets.NAMES_A_KIND).count()).isNull();
  }

  @Test
  void whereAllNamesAreCountedANameThatIsNotAmongThemStandsNowhere() {
    assertThat(chosen(Facets.NAMES_A_KIND - 1).count()).isZero();
  }
}
