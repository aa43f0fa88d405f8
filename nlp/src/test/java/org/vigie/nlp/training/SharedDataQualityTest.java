package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.testkit.SharedData;

/** Holds the quality of sentiment on labelled data a little under what was measured. */
class SharedDataQualityTest {
  private static final double CALIBRATION = 0.05;

  /** Enough to see a fault in the features, at a tenth of the time of the whole collection. */
  private static final int ENGLISH_SAMPLE = 8;

  private final Path data = SharedData.folder("");

  @Test
  void keepsTheQualityOfFrenchPosts() throws IOException {
    List<LabelledPost> posts = TrainingSets.french(data, Set.of());

    Quality quality = validated(posts, SentimentTrainer.FRENCH);

    assertThat(quality.macroF1()).isGreaterThan(0.64);
    assertThat(quality.calibrationError()).isLessThan(CALIBRATION);
  }

  @Test
  void keepsTheQualityOfEnglishPosts() throws IOException {
    List<LabelledPost> all = TrainingSets.english(data, Set.of());
    List<LabelledPost> posts = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ENGLISH_SAMPLE) {
      posts.add(all.get(i));
    }

    Quality quality = validated(posts, SentimentTrainer.ENGLISH);

    assertThat(quality.macroRecall()).isGreaterThan(0.62);
    assertThat(quality.calibrationError()).isLessThan(CALIBRATION);
  }

  /** Without word vectors, which lie in models that are fetched apart. */
  private Quality validated(List<LabelledPost> posts, Learner learner) throws IOException {
    Lexicon lexicon = LexiconFiles.read(data.resolve("lexicons"));
    PostTraining training =
        new PostTraining(lexicon, new VectorFeatures(WordVectors.NONE, 1, lexicon));
    CrossValidation validation = CrossValidation.of(training.examples(posts), learner);
    return shown(validation.quality(validation.temperature()));
  }

  private static Quality shown(Quality quality) {
    System.out.println(quality.row("measured"));
    return quality;
  }
}
