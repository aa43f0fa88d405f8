package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.testkit.SharedData;

/** Holds the quality towards targets on labelled data a little under what was measured. */
class SharedDataTargetTest {
  private final Path data = SharedData.folder("");

  @Test
  void keepsTheQualityTowardsEnglishTargets() throws IOException {
    Path folder = data.resolve("targeted");
    Path meals = folder.resolve("semeval14-restaurants-train.xml");
    Path dong = folder.resolve("dong-twitter-train.raw");

    assertThat(targets(LabelledTargets.aspects(meals), Language.ENGLISH).accuracy())
        .isGreaterThan(0.72);
    assertThat(targets(LabelledTargets.triples(dong), Language.ENGLISH).macroF1())
        .isGreaterThan(0.52);
  }

  @Test
  void keepsTheQualityTowardsFrenchTargets() throws IOException {
    List<LabelledTarget> french = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("targeted/m-absa-fr"))) {
      for (Path file : files.sorted().toList()) {
        french.addAll(LabelledTargets.lists(file));
      }
    }

    assertThat(targets(french, Language.FRENCH).macroF1()).isGreaterThan(0.55);
  }

  private static Quality targets(List<LabelledTarget> targets, Language language) {
    LinearTargetSentiment model = LinearTargetSentiment.bundled(LinearSentimentModel.bundled());
    Quality.Counter counter = new Quality.Counter();
    for (LabelledTarget target : targets) {
      Sentiment judged =
          model.towards(target.text(), List.of(target.target()), language).sentiment();
      counter.add(target.label(), judged.label(), judged.confidence());
    }
    return shown(counter.quality());
  }

  private static Quality shown(Quality quality) {
    System.out.println(quality.row("measured"));
    return quality;
  }
}
