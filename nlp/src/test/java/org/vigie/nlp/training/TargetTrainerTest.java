package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.nlp.target.TargetModel;
import org.vigie.nlp.text.CharRange;

class TargetTrainerTest {
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void writeSmallCollections() throws IOException {
    data = folder.resolve("data");
    TinyData.write(data);
  }

  @Test
  void learnsWhatTheDataSay() throws IOException {
    LinearTargetSentiment model = LinearTargetSentiment.read(trained("once"), POSTS);

    assertThat(
            model
                .towards("the soup is awful", List.of(new CharRange(4, 8)), Language.ENGLISH)
                .sentiment()
                .label())
        .isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void makesTheSameFileTwice() throws IOException {
    assertThat(trained("first")).isEqualTo(trained("second"));
  }

  private byte[] trained(String name) throws IOException {
    Path out = folder.resolve(name);
    new TargetTrainer(POSTS, line -> {}).train(data, out);
    return Files.readAllBytes(out.resolve(TargetModel.FILE));
  }
}
