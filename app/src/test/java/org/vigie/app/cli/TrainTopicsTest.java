package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.app.line.TopicModel;
import org.vigie.domain.mention.TopicId;

class TrainTopicsTest {
  @TempDir private Path folder;

  private RecordedTerminal train(String csv, int expected) throws IOException {
    Path file = Files.writeString(folder.resolve("examples.csv"), csv);
    RecordedTerminal terminal = RecordedTerminal.french();
    String out = folder.resolve("models").toString();
    assertThat(terminal.run("train", "topics", "--data", file.toString(), "--out", out))
        .isEqualTo(expected);
    return terminal;
  }

  @Test
  void writesAModelThatTheLineLoads() throws IOException {
    StringBuilder csv = new StringBuilder("text,topics\n");
    for (int i = 0; i < 20; i++) {
      csv.append("le tarif numéro").append(i).append(",price\n");
      csv.append("\"un chat, numéro").append(i).append("\",\n");
    }

    RecordedTerminal terminal = train(csv.toString(), Exit.OK);

    assertThat(terminal.out()).startsWith("price 1");
    assertThat(terminal.err()).contains("topics.bin", "nlp.models");
    assertThat(TopicModel.load(folder.resolve("models")).topics("quel tarif"))
        .containsExactly(new TopicId("price"));
    assertThat(TopicModel.load(folder).topics("quel tarif")).isEmpty();
  }

  @Test
  void saysWhereAnExampleIsWrong() throws IOException {
    assertThat(train("text,topics\na,Prix\n", Exit.INVALID).err())
        .contains("examples.csv, ligne 2", "« Prix »");
    assertThat(train("texte,themes\na,price\n", Exit.INVALID).err()).contains("« text »");
    assertThat(train("text,topics\na,price\n", Exit.INVALID).err()).contains("aucun thème");
  }
}
