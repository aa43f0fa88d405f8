package org.vigie.nlp.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query;
import org.vigie.nlp.text.CharRange;

class NameFinderTest {
  private static final WatchedEntity GANDI =
      new WatchedEntity(
          new EntityId("gandi"),
          "Gandi",
          EntityKind.COMPETITOR,
          List.of("Gandi SAS"),
          new Query.Term("gandi"));

  /** A tagger that knows some words by heart. */
  private static NameTagger knowing(Map<String, NameKind> kinds) {
    return text -> {
      List<NameTagger.Word> words = new ArrayList<>();
      for (MatchResult word : Pattern.compile("\\S+").matcher(text).results().toList()) {
        CharRange place = new CharRange(word.start(), word.end());
        words.add(new NameTagger.Word(place, kinds.get(word.group())));
      }
      return List.of(words);
    };
  }

  private static NameFinder finder(Map<String, NameKind> kinds) {
    return new NameFinder(language -> Optional.of(knowing(kinds)), List.of(GANDI));
  }

  @Test
  void joinsWordsOfOneKind() {
    NameFinder finder =
        finder(Map.of("Tim", NameKind.PERSON, "Cook", NameKind.PERSON, "Paris", NameKind.PLACE));
    assertThat(finder.find("hier Tim Cook Paris", Language.FRENCH).orElseThrow())
        .containsExactly(
            new FoundName("Tim Cook", NameKind.PERSON, new CharRange(5, 13)),
            new FoundName("Paris", NameKind.PLACE, new CharRange(14, 19)));
  }

  @Test
  void knowsAWatchedEntityForWhatItIs() {
    NameFinder finder = finder(Map.of("GANDI", NameKind.PERSON));
    assertThat(finder.find("chez GANDI", Language.FRENCH).orElseThrow())
        .containsExactly(new FoundName("Gandi", NameKind.ORGANISATION, new CharRange(5, 10)));
  }

  @Test
  void leavesOutWhatIsNoName() {
    NameFinder finder =
        finder(
            Map.of(
                "@ana",
                NameKind.PERSON,
                "lol",
                NameKind.OTHER,
                "A",
                NameKind.PLACE,
                "12",
                NameKind.OTHER));
    assertThat(finder.names("@ana lol A 12", Language.FRENCH).orElseThrow()).isEmpty();
  }

  @Test
  void doubtsThatAnUnknownWordIsAPerson() {
    NameFinder finder =
        finder(
            Map.of(
                "Alwaysdata",
                NameKind.PERSON,
                "Bernard",
                NameKind.PERSON,
                "Claire",
                NameKind.PERSON,
                "Ionos",
                NameKind.PERSON,
                "Macron",
                NameKind.PERSON));
    assertThat(kinds(finder, "Ionos facture Alwaysdata et Mme Bernard et Claire"))
        .containsExactly(
            "Ionos ORGANISATION", "Alwaysdata ORGANISATION", "Bernard PERSON", "Claire PERSON");
    assertThat(kinds(finder, "Macron dit oui")).containsExactly("Macron PERSON");
  }

  @Test
  void leavesOutGreetingsOrdinaryWordsAndScraps() {
    NameFinder finder =
        finder(
            Map.of(
                "Bonjour",
                NameKind.PERSON,
                "Mado",
                NameKind.PERSON,
                "Retombé",
                NameKind.PLACE,
                "Super",
                NameKind.OTHER,
                "nouvelle",
                NameKind.OTHER));
    assertThat(texts(finder.names("Bonjour Mado , ça va", Language.FRENCH)))
        .containsExactly("Mado");
    assertThat(finder.names("Retombé en panne. Super nouvelle", Language.FRENCH).orElseThrow())
        .isEmpty();
  }

  @Test
  void findsWhatCustomersAreCustomersOfAndDevicesByTheirNumber() {
    assertThat(kinds(finder(Map.of()), "Je suis chez Netim avec mon Galaxy S24, à 2 h"))
        .containsExactly("Netim ORGANISATION", "Galaxy S24 PRODUCT");
  }

  private static List<String> kinds(NameFinder finder, String text) {
    return finder.find(text, Language.FRENCH).orElseThrow().stream()
        .map(name -> name.name() + " " + name.kind())
        .toList();
  }

  @Test
  void namesEachOnce() {
    NameFinder finder = finder(Map.of("Paris", NameKind.PLACE));
    assertThat(finder.names("Paris et Paris , gandi sas", Language.FRENCH).orElseThrow())
        .containsExactly(
            new Name(NameKind.PLACE, "Paris"), new Name(NameKind.ORGANISATION, "Gandi"));
    assertThat(finder.names(" ", Language.FRENCH).orElseThrow()).isEmpty();
  }

  @Test
  void findsNothingAndSaysWhyWithoutModels(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "not a jar");
    for (Path models : List.of(folder, folder.resolve("absent"))) {
      NameFinder finder = new NameFinder(models, List.of(GANDI));
      assertThat(finder.available()).isFalse();
      assertThat(finder.status()).contains("holds no jar of CoreNLP models");
      assertThat(finder.names("Gandi à Paris", Language.FRENCH)).isEmpty();
      assertThat(finder.covers(Language.FRENCH)).isFalse();
    }
    assertThat(NameFinder.none().available()).isFalse();
  }

  @Test
  void findsNamesWithTheModelsOfCoreNlp() {
    Path models = Path.of(System.getProperty("vigie.home", ".")).resolve("models");
    NameFinder finder = new NameFinder(models, List.of(GANDI));
    assumeTrue(finder.available(), "skipped: " + finder.status());
    assertThat(texts(finder.names("Emmanuel Macron est chez Gandi à Paris.", Language.FRENCH)))
        .containsExactly("Emmanuel Macron", "Gandi", "Paris");
    assertThat(texts(finder.names("Tim Cook met Gandi in London.", Language.ENGLISH)))
        .containsExactly("Tim Cook", "Gandi", "London");
  }

  private static List<String> texts(Optional<List<Name>> names) {
    return names.orElseThrow().stream().map(Name::text).toList();
  }
}
