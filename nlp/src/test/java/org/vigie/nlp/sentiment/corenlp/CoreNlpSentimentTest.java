package org.vigie.nlp.sentiment.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.ModelJars;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.sentiment.SentenceMean;
import org.vigie.nlp.sentiment.SentimentModel;

class CoreNlpSentimentTest {
  private static final Sentiment OTHER = new Sentiment(SentimentLabel.NEUTRAL, 0.1, 0.5);
  private static final SentimentModel OTHERS =
      new SentimentModel() {
        @Override
        public Sentiment of(String text, Language language) {
          return OTHER;
        }

        @Override
        public String version() {
          return "other=1";
        }
      };

  @TempDir private Path folder;

  @Test
  void saysWhereModelsAreMissedAndHowToFetchThem() {
    assertThatThrownBy(() -> CoreNlpSentiment.in(folder, OTHERS))
        .isInstanceOfSatisfying(
            ModelUnavailable.class,
            e -> {
              assertThat(e.explain(Locale.FRENCH)).contains("Lancez ./vigie fetch-models");
              assertThat(e.explain(Locale.ENGLISH)).contains("Run ./vigie fetch-models");
              assertThat(e).hasMessageContaining(folder.toString());
            });
  }

  @Test
  void leavesEnglishToTheOtherModelWhenItsOwnCannotBeLoaded() throws IOException {
    CoreNlpSentiment model = brokenModel();

    assertThat(model.of("It works.", Language.ENGLISH)).isEqualTo(OTHER);
    assertThat(model.of("It still works.", Language.ENGLISH)).isEqualTo(OTHER);
    assertThat(model.version()).isEqualTo("other=1");
  }

  @Test
  void readsTheFirstSentencesOfALongText() throws IOException {
    String text = "It rains. ".repeat(100);

    assertThat(brokenModel().beginning(text)).isEqualTo("It rains. ".repeat(40).strip());
    assertThat(brokenModel().beginning("It rains.  Again. ")).isEqualTo("It rains.  Again. ");
  }

  private CoreNlpSentiment brokenModel() throws IOException {
    Path jar = folder.resolve("stanford-corenlp-4.5.10-models-english.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of(
              "pos-tagger/english-left3words-distsim.tagger",
              "srparser/englishSR.ser.gz",
              "sentiment/sentiment.ser.gz")) {
        out.putNextEntry(new ZipEntry("edu/stanford/nlp/models/" + name));
        out.write(1);
      }
    }
    return CoreNlpSentiment.in(folder, OTHERS);
  }

  @Test
  void sumsUpFiveDegreesInThree() {
    SimpleMatrix five = new SimpleMatrix(new double[][] {{0.1}, {0.2}, {0.3}, {0.25}, {0.15}});

    Probabilities three = CoreNlpSentiment.fromFive(five);

    assertThat(three.negative()).isCloseTo(0.3, within(1e-9));
    assertThat(three.positive()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void weighsSentencesThatSaySomethingMore() {
    Probabilities fact = new Probabilities(0, 1, 0);
    Probabilities praise = new Probabilities(0, 0, 1);

    Probabilities mean = SentenceMean.of(List.of(fact, praise));

    assertThat(mean.positive()).isCloseTo(0.8333, within(1e-3));
    assertThat(SentenceMean.of(List.of()).neutral()).isEqualTo(1);
  }

  /** Runs where the models have been fetched: loading them takes half a minute. */
  @Test
  void judgesEnglishAndLeavesTheRest() throws IOException {
    Path models = Path.of(System.getProperty("vigie.home", "."), "models");
    boolean present =
        ModelJars.holding(models, "edu/stanford/nlp/models/sentiment/sentiment.ser.gz").isPresent();
    Assumptions.assumeTrue(present, "models are absent: " + models);
    CoreNlpSentiment model = CoreNlpSentiment.in(models, OTHERS);

    assertThat(model.of("This film is wonderful. I loved it.", Language.ENGLISH).label())
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(model.of("Ce film est merveilleux.", Language.FRENCH)).isEqualTo(OTHER);
    assertThat(model.version()).contains("corenlp", "other=1");
  }
}
