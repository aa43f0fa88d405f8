package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.app.line.ModelFolders;
import org.vigie.app.line.TopicModel;
import org.vigie.domain.mention.TopicId;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.topic.TopicClassifier;

class TrainCommandTest {
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
  void saysWhatToDoWithADamagedModel() throws IOException {
    Path file = Files.writeString(folder.resolve("topics.bin"), "half a mod");

    assertThatThrownBy(() -> TopicModel.load(folder))
        .isInstanceOfSatisfying(
            ModelUnavailable.class,
            e -> {
              assertThat(e.explain(Locale.FRENCH)).contains(file.toString(), "supprimez-le");
              assertThat(e.explain(Locale.ENGLISH)).contains(file.toString(), "remove it");
            });
  }

  @Test
  void whatTheOwnFolderLacksComesFromTheShippedOne() throws IOException {
    Path shipped = folder.resolve("shipped");
    TopicModel.save(TopicClassifier.NONE, shipped);
    Path own = Files.createDirectory(folder.resolve("own"));

    assertThat(ModelFolders.of(own, shipped).topics()).isNotSameAs(TopicClassifier.NONE);
    assertThat(ModelFolders.of(null, own).topics()).isSameAs(TopicClassifier.NONE);
    try (Stream<Path> files = Files.list(shipped)) {
      assertThat(files).containsExactly(shipped.resolve("topics.bin"));
    }
  }

  @Test
  void analysisRefusesABoundThatIsNoProbability() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("analyse", "--no-names", "--abstain-below", "40"))
        .isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains("--abstain-below 40", "entre 0 et 1");
  }

  @Test
  void saysWhereAnExampleIsWrong() throws IOException {
    assertThat(train("text,topics\na,Prix\n", Exit.INVALID).err())
        .contains("examples.csv, ligne 2", "« Prix »");
    assertThat(train("texte,themes\na,price\n", Exit.INVALID).err()).contains("« text »");
    assertThat(train("text,topics\na,price\n", Exit.INVALID).err()).contains("aucun thème");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentiment", "targets"})
  void namesTheDataThatAreMissingAndTheRemedy(String subject) {
    RecordedTerminal terminal = RecordedTerminal.french();
    String nowhere = folder.resolve("nowhere").toString();

    int exit = terminal.run("train", subject, "--data", nowhere, "--out", folder.toString());

    assertThat(exit).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains(nowhere, "manque", "--data").doesNotContain("\tat ");
  }
}
