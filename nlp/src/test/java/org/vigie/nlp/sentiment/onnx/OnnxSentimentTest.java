package org.vigie.nlp.sentiment.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.SentimentModel.Text;

class OnnxSentimentTest {
  private static final String LABELS = "negative\nneutral\npositive\n";

  @TempDir private Path folder;

  @Test
  void judgesTextsOfDifferentLengthsTogetherAsOneByOne() throws IOException {
    TinyOnnx.write(folder, LABELS);
    List<Text> texts =
        List.of(
            new Text("good", Language.ENGLISH),
            new Text("Bad bad good and some more words", Language.FRENCH),
            new Text("plain", Language.ENGLISH),
            new Text(" ", Language.ENGLISH));
    try (OnnxSentiment model = OnnxSentiment.open(folder)) {
      List<Sentiment> judged = model.all(texts);

      assertThat(judged)
          .extracting(Sentiment::label)
          .containsExactly(
              SentimentLabel.POSITIVE,
              SentimentLabel.NEGATIVE,
              SentimentLabel.NEUTRAL,
              SentimentLabel.UNKNOWN);
      double sure = Math.exp(2) / (Math.exp(2) + 2);
      assertThat(judged.getFirst().confidence()).isCloseTo(sure, within(1e-5));
      for (int i = 0; i < texts.size(); i++) {
        assertThat(model.of(texts.get(i).text(), texts.get(i).language()).confidence())
            .isCloseTo(judged.get(i).confidence(), within(1e-5));
      }
      assertThat(model.version()).matches("sentiment-onnx=[0-9a-f]{12}");
    }
  }

  @Test
  void judgesMoreThanOneBatchInOrder() throws IOException {
    TinyOnnx.write(folder, LABELS);
    List<Text> texts =
        IntStream.range(0, 50)
            .mapToObj(i -> new Text(i % 3 == 0 ? "bad" : "good", Language.ENGLISH))
            .toList();
    try (OnnxSentiment model = OnnxSentiment.open(folder)) {
      List<Sentiment> judged = model.all(texts);

      for (int i = 0; i < texts.size(); i++) {
        assertThat(judged.get(i).label())
            .isEqualTo(i % 3 == 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE);
      }
    }
  }

  @Test
  void readsLabelsFromTheConfiguration() throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.delete(folder.resolve("labels.txt"));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"id2label\": {\"0\": \"Positive\", \"1\": \"Neutral\", \"2\": \"Negative\"}}");
    try (OnnxSentiment model = OnnxSentiment.open(folder)) {
      assertThat(model.of("good", Language.ENGLISH).label()).isEqualTo(SentimentLabel.NEGATIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LABEL_0\nLABEL_1\nLABEL_2", "1 star\n2 stars\n3 stars\n4 stars\n5 stars"})
  void knowsTheUsualNames(String names) throws IOException {
    Files.writeString(folder.resolve("labels.txt"), names);

    List<SentimentLabel> classes = OnnxLabels.read(folder).classes();

    assertThat(classes.getFirst()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(classes.get(classes.size() / 2)).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(classes.getLast()).isEqualTo(SentimentLabel.POSITIVE);
  }

  @Test
  void refusesLabelsThatAreNoSentiments() throws IOException {
    TinyOnnx.write(folder, "joy\nanger\nsadness");

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOfSatisfying(
            ModelUnavailable.class,
            e -> {
              assertThat(e.explain(Locale.FRENCH)).contains("étiquettes", "joy, anger, sadness");
              assertThat(e.explain(Locale.ENGLISH)).contains("labels", folder.toString());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "labels.txt"})
  void namesTheFileThatIsMissing(String file) throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.delete(folder.resolve(file));

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(file.equals("labels.txt") ? "config.json" : file);
  }

  @Test
  void refusesAnInputThatItDoesNotKnow() throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.write(folder.resolve("model.onnx"), TinyOnnx.model("pixels"));

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("pixels");
  }

  @Test
  void refusesAModelThatIsNone() throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.writeString(folder.resolve("model.onnx"), "not a model");

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(folder.toString());
  }

  /** The tokenizer and the runtime work on a real model; that it is no classifier is said. */
  @Test
  void readsARealModelAndSaysThatItDoesNotClassify() throws IOException {
    copy("all-minilm-l6-v2-q.onnx", "model.onnx");
    copy("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    Files.writeString(folder.resolve("labels.txt"), LABELS);

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("does not classify");
  }

  @Test
  void refusesATokenizerThatIsNone() throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": ");

    assertThatThrownBy(() -> OnnxSentiment.open(folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void cutsTextsOffWhereTheFolderSays() throws IOException {
    TinyOnnx.write(folder, LABELS);
    Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 1e30}");
    Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 3}");
    try (OnnxSentiment model = OnnxSentiment.open(folder)) {
      assertThat(model.of("bad bad good good good good", Language.ENGLISH).label())
          .isEqualTo(SentimentLabel.NEGATIVE);
    }
  }

  @Test
  void namesTheVersionByTheWeightsBesideTheGraphToo() throws IOException {
    TinyOnnx.write(folder, LABELS);
    String graph = version();
    Files.writeString(folder.resolve("model.onnx_data"), "weights");

    assertThat(version()).isNotEqualTo(graph);
  }

  private String version() {
    try (OnnxSentiment model = OnnxSentiment.open(folder)) {
      return model.version();
    }
  }

  private void copy(String resource, String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OnnxSentimentTest.class.getResourceAsStream("/" + resource), resource)) {
      Files.copy(in, folder.resolve(file));
    }
  }
}
