package org.vigie.nlp.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.digest.PhraseFinder.Found;

class NewPhrasesTest {
  private static final List<String> NAMES = List.of("L’Éolienne", "Crédit Agricole");

  private final NewPhrases finder = new NewPhrases();

  private static List<String> usual(String... texts) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.addAll(List.of(texts));
    }
    return all;
  }

  private static List<String> usualFrench() {
    return usual(
        "L'Éolienne et son service client.", "Le tarif de L'Éolienne monte.", "Crédit Agricole.");
  }

  private List<String> found(List<String> now, List<String> before) {
    return finder.find(now, before, NAMES, 5).stream().map(Found::text).toList();
  }

  @Test
  void findsWhatIsNewAndSaysWhichTextsUseIt() {
    List<String> now =
        List.of(
            "Fuite de données chez L'Éolienne.",
            "Le service client.",
            "La fuite de données inquiète.",
            "Encore une fuite de données !");

    List<Found> found = finder.find(now, usualFrench(), NAMES, 5);

    assertThat(found.getFirst().text()).isEqualTo("fuite de données");
    assertThat(found.getFirst().texts()).containsExactly(0, 2, 3);
    assertThat(found).extracting(Found::text).doesNotContain("service client");
  }

  @Test
  void worksInEnglish() {
    List<String> now =
        List.of(
            "A data breach again.",
            "Another data breach?",
            "The data breach is serious.",
            "What a data breach!",
            "They knew of the data breach.");

    assertThat(found(now, usual("The customer service is slow.", "Prices went up again.")))
        .first()
        .isEqualTo("data breach");
  }

  @Test
  void neverNamesWhoIsWatched() {
    List<String> now =
        List.of(
            "Panne Éolienne au Crédit Agricole",
            "La panne Éolienne, l'agricole aussi",
            "Une panne Éolienne de plus, agricole",
            "Toujours la panne, Éolienne ?",
            "Panne : l'agricole attend",
            "#Eolienne : agricole ou pas");

    assertThat(found(now, usual("Le temps est beau.", "La pluie revient demain.")))
        .contains("panne")
        .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("olienne"))
        .noneMatch(text -> text.contains("gricole"));
  }

  @Test
  void withoutAPastOrWithOneVoiceNothingIsNew() {
    List<String> now = List.of("Fuite de données", "Fuite de données", "Fuite de données");

    assertThat(found(now, usualFrench().subList(0, 19))).isEmpty();
    assertThat(found(now.subList(0, 2), usualFrench())).isEmpty();
    assertThat(found(List.of(), usualFrench())).isEmpty();
  }
}
