package org.vigie.nlp.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyphrasesTest {
  private final Background background = new Background(100);
  private final Keyphrases keyphrases = new Keyphrases(background);

  private List<String> found(List<String> texts, int most) {
    return keyphrases.terms(texts, most);
  }

  @BeforeEach
  void somethingElseIsUsual() {
    usually("Il pleut sur la ville, le soleil revient demain.", "The weather is fine over here.");
  }

  private void usually(String... texts) {
    for (String text : texts) {
      background.add(text);
    }
  }

  @Test
  void findsWhatIsSaidMoreThanUsual() {
    usually(
        "Le service client répond vite.",
        "Le service client ne répond pas.",
        "Je recommande le service client à tous.");
    List<String> now =
        List.of(
            "Une fuite de données touche le service client.",
            "Encore une fuite de données, le service client se tait.",
            "Fuite de données : que dit le service client ?");

    assertThat(found(now, 1)).containsExactly("fuite de données");
  }

  @Test
  void keepsTheLongerOfTwoThatStandForEachOther() {
    List<String> now = List.of("The outage report is out", "Read the outage report now");

    assertThat(found(now, 5)).contains("outage report").doesNotContain("outage", "report");
  }

  @Test
  void neverBeginsNorEndsWithASmallWordNorRunsOverAMark() {
    List<String> now =
        List.of(
            "La panne, la colère et le silence du chef.",
            "La panne ! La colère puis le silence du chef.");

    assertThat(found(now, 10))
        .containsExactlyInAnyOrder("panne", "colère", "silence du chef")
        .doesNotContain("panne colère");
  }

  @Test
  void writesNamesAsTheyAreWrittenInside() {
    List<String> now =
        List.of("Panne chez OVHcloud ce matin", "Panne encore, dit OVHcloud", "Quelle panne");

    assertThat(found(now, 5)).contains("OVHcloud", "panne");
  }

  @Test
  void leavesOutWhatOneTextAloneSays() {
    List<String> now = List.of("Canard canard canard boiteux", "La panne dure", "Cette panne use");

    assertThat(found(now, 5)).containsExactly("panne");
  }

  @Test
  void forgetsWhatWasSaidLongAgo() {
    Background little = new Background(2);
    little.add("panne");
    for (int i = 0; i < 4; i++) {
      little.add("soleil");
    }
    assertThat(little.count("panne")).isZero();
    assertThat(little.count("soleil")).isEqualTo(3);
    assertThat(little.texts()).isEqualTo(3);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(keyphrases.of("", 5)).isEmpty();
    assertThat(keyphrases.of("😡 https://example.org @ovh !", 5)).isEmpty();
  }

  @Test
  void findsMoreThanTfIdfOfWhatPeopleChose() {
    Optional<Path> file = KeyphraseQuality.file();
    Assumptions.assumeTrue(file.isPresent(), "skipped: the shared articles are absent");
    KeyphraseQuality quality = new KeyphraseQuality(KeyphraseQuality.articles(file.get()));
    System.out.println(quality.row("log odds", quality::ours));
    System.out.println(quality.row("tf-idf", quality::tfIdf));

    assertThat(quality.f1(quality::ours, 5, false))
        .isGreaterThan(0.34)
        .isGreaterThan(quality.f1(quality::tfIdf, 5, false));
    assertThat(quality.f1(quality::ours, 10, true)).isGreaterThan(0.4);
  }
}
