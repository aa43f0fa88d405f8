package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.app.config.ConfigLoader;
import org.vigie.app.config.ConfigResult;
import org.vigie.app.config.TestFolder;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.bind.ConfigInput;

class NameModelsCheckTest {
  /** Without models; the one beside the launcher may hold some. */
  @TempDir Path shipped;

  @TempDir Path folder;

  private VigieConfig config(String nlp) throws IOException {
    for (String name : new String[] {"sources", "entities", "rules"}) {
      Files.copy(
          TestFolder.HOME.resolve("config").resolve(name + ".yml"), folder.resolve(name + ".yml"));
    }
    Files.writeString(folder.resolve("vigie.yml"), "team: {name: Nous}\nnlp: " + nlp);
    ConfigResult read = new ConfigLoader(ConfigInput.of(System.getenv())).load(folder);
    return ((ConfigResult.Loaded) read).config();
  }

  @Test
  void saysWhichModelsOfNamesAreMissingWhenNamesAreAlwaysWanted() throws IOException {
    RecordedTerminal terminal = RecordedTerminal.french();
    Path none = folder.resolve("none");

    NameModelsCheck.tell(
        config("{names: always, models: " + none + "}"), shipped, terminal.terminal());

    assertThat(terminal.err()).contains("ne contient aucun modèle", none.toString());
  }

  @Test
  void saysNothingWhenNamesAreWantedOnlyWhereThereAreModels() throws IOException {
    RecordedTerminal terminal = RecordedTerminal.french();

    NameModelsCheck.tell(config("{names: auto}"), shipped, terminal.terminal());

    assertThat(terminal.err()).isEmpty();
  }
}
