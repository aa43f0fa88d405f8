package org.vigie.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLocatorTest {

  @ParameterizedTest
  @CsvSource({
    "Éolienne,L’eolienne et l'ÉOLIENNE,eolienne/ÉOLIENNE",
    "Crédit Mutuel,un credit-mutuel,credit-mutuel",
    "Apple,Apple's and apples,Apple",
    "😀,bien 😀,😀",
    "absent,rien,''"
  })
  void findsANameWhateverItsSpelling(String name, String text, String expected) {
    assertThat(
            new NameLocator()
                .find(text, List.of(name)).stream()
                    .map(range -> text.substring(range.start(), range.end()))
                    .collect(Collectors.joining("/")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ovh,ovh cloud,chez OVH Cloud,OVH Cloud", "'','!',chez OVH,''"})
  void prefersTheLongestName(String one, String other, String text, String expected) {
    assertThat(
            new NameLocator()
                .find(text, List.of(one, other)).stream()
                    .map(range -> text.substring(range.start(), range.end()))
                    .collect(Collectors.joining("/")))
        .isEqualTo(expected);
  }
}
