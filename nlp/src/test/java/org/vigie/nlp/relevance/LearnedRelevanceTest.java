package org.vigie.nlp.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.OrangePosts.FRUIT;
import static org.vigie.testkit.OrangePosts.MEANT;
import static org.vigie.testkit.OrangePosts.OPERATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.QueryParser;
import org.vigie.nlp.match.NameLocator;
import org.vigie.testkit.InMemoryCorrections;

class LearnedRelevanceTest {
  private final NameLocator locator = new NameLocator();
  private final InMemoryCorrections said = new InMemoryCorrections();

  private static PostId post(int number) {
    return PostId.of(new SourceId("blog"), "p" + number);
  }

  private void teach(List<String> texts, boolean relevant, int from) {
    for (int i = 0; i < texts.size(); i++) {
      said.save(
          new Correction(
              post(from + i),
              OPERATOR.id(),
              relevant,
              texts.get(i),
              Language.FRENCH,
              Instant.EPOCH,
              "ana"));
    }
  }

  private Relevance judged(LearnedRelevance relevance, int number, String text) {
    return relevance
        .judge(post(number), OPERATOR.id(), locator.read(text), Language.FRENCH)
        .orElseThrow();
  }

  @Test
  void learnsWhenANameMeansTheEntityAndSaysWhatSpokeAgainst() {
    teach(MEANT, true, 0);
    teach(FRUIT, false, 100);
    LearnedRelevance relevance = new LearnedRelevance(said, List.of(OPERATOR));

    assertThat(judged(relevance, 500, "Le forfait mobile Orange").rejected()).isFalse();
    Relevance fruit = judged(relevance, 501, "Deux verres de jus d'orange");
    assertThat(fruit.rejected()).isTrue();
    assertThat(fruit.against()).contains("jus");
  }

  @Test
  void learnsAgainOnlyWhenCorrectionsHaveChanged() {
    LearnedRelevance relevance = new LearnedRelevance(said, List.of(OPERATOR));
    assertThat(relevance.judge(post(1), OPERATOR.id(), locator.read("orange"), Language.FRENCH))
        .isEmpty();
    teach(MEANT, true, 0);
    relevance.refresh();
    assertThat(relevance.judge(post(999), OPERATOR.id(), locator.read("orange"), Language.FRENCH))
        .as("all corrections of one kind teach nothing")
        .isEmpty();
    teach(FRUIT, false, 100);
    relevance.refresh();
    assertThat(judged(relevance, 500, "jus d'orange").rejected()).isTrue();
  }

  @Test
  void whatAnAnalystSaidOfThePostStandsAboveTheModel() {
    teach(MEANT, true, 0);
    teach(FRUIT, false, 100);
    said.save(
        new Correction(
            post(7_000),
            OPERATOR.id(),
            true,
            "jus d'orange",
            Language.FRENCH,
            Instant.EPOCH,
            "ana"));
    LearnedRelevance relevance = new LearnedRelevance(said, List.of(OPERATOR));
    assertThat(judged(relevance, 7_000, "Un jus d'orange").probability()).isEqualTo(1);
    assertThat(judged(relevance, 104, "La fibre Orange").probability()).isZero();
  }

  @Test
  void theSameCorrectionsGiveTheSameModel() {
    List<JudgedText> judged = new ArrayList<>();
    MEANT.forEach(text -> judged.add(new JudgedText(text, Language.FRENCH, true)));
    FRUIT.forEach(text -> judged.add(new JudgedText(text, Language.FRENCH, false)));
    RelevanceModel one = RelevanceModel.learn(OPERATOR, judged, locator).orElseThrow();
    RelevanceModel two = RelevanceModel.learn(OPERATOR, judged, new NameLocator()).orElseThrow();
    String text = "Le jus et la fibre d'Orange";
    assertThat(one.judge(locator.read(text), Language.FRENCH))
        .isEqualTo(two.judge(locator.read(text), Language.FRENCH));
    assertThat(RelevanceModel.learn(OPERATOR, judged.subList(0, 9), locator)).isEmpty();
  }

  @Test
  void sayingTheSameOnceMoreTeachesNothingNew() {
    teach(MEANT, true, 0);
    teach(FRUIT, false, 100);
    LearnedRelevance relevance = new LearnedRelevance(said, List.of(OPERATOR));
    String before = relevance.taught(OPERATOR.id());
    Relevance verdict = judged(relevance, 500, "Le jus et la fibre d'Orange");

    teach(List.of(MEANT.getFirst()), true, 0);
    relevance.refresh();

    assertThat(relevance.taught(OPERATOR.id())).isEqualTo(before).isNotEmpty();
    assertThat(judged(relevance, 500, "Le jus et la fibre d'Orange")).isEqualTo(verdict);
    teach(List.of(MEANT.getFirst()), false, 0);
    relevance.refresh();
    assertThat(relevance.taught(OPERATOR.id())).isNotEqualTo(before);
  }

  @Test
  void anEntityOfOtherNamesOrContextWordsIsLearnedOtherwise() {
    teach(MEANT, true, 0);
    teach(FRUIT, false, 100);
    WatchedEntity alias =
        new WatchedEntity(
            OPERATOR.id(), "Orange", EntityKind.BRAND, List.of("Orange SA"), OPERATOR.query());
    WatchedEntity context =
        new WatchedEntity(
            OPERATOR.id(),
            "Orange",
            EntityKind.BRAND,
            List.of(),
            QueryParser.parse("orange AND (fibre OR forfait)"));

    assertThat(Stream.of(OPERATOR, alias, context, OPERATOR).map(this::taught).distinct())
        .hasSize(3);
  }

  private String taught(WatchedEntity entity) {
    return new LearnedRelevance(said, List.of(entity)).taught(entity.id());
  }
}
