package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.SentimentModels;

class SentimentTrainerTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void writeSmallCollections() throws IOException {
    data = folder.resolve("data");
    TinyData.write(data);
  }

  @Test
  void learnsWhatTheDataSay() throws IOException {
    byte[] file = trained("once");
    LinearSentimentModel model = LinearSentimentModel.read(file);

    assertThat(model.of("superb superb", Language.ENGLISH).label())
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(model.of("affreux affreux", Language.FRENCH).label())
        .isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void makesTheSameFileTwice() throws IOException {
    assertThat(trained("first")).isEqualTo(trained("second"));
  }

  @Test
  void leavesHeldOutPostsAside() throws IOException {
    Set<String> all = LabelledPosts.keys(TrainingSets.french(data, Set.of()));

    assertThat(TrainingSets.french(data, all)).isEmpty();
  }

  @Test
  void namesTheFileThatIsMissing() {
    SentimentTrainer trainer = new SentimentTrainer(null, line -> {});

    assertThatThrownBy(() -> trainer.train(folder.resolve("nowhere"), folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void printsTheCrossValidatedQuality() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    new TrainSentiment(new PrintStream(printed, true, StandardCharsets.UTF_8), null)
        .run(data, folder.resolve("printed"));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            Quality.HEAD,
            "| English posts, cross-validated |",
            "| English targets, cross-validated |");
  }

  private byte[] trained(String name) throws IOException {
    Path out = folder.resolve(name);
    new SentimentTrainer(null, line -> {}).train(data, out);
    return Files.readAllBytes(out.resolve(SentimentModels.FILE));
  }
}
