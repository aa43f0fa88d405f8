package org.vigie.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.bind.ConfigInput;

class ShippedConfigTest {
  @Test
  void startsWithoutErrorAndWithoutWarning() {
    ConfigLoader loader = new ConfigLoader(ConfigInput.of(Map.of()));

    ConfigResult result = loader.load(TestFolder.HOME.resolve("config"));

    assertThat(result)
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class,
            loaded -> {
              assertThat(loaded.warnings()).isEmpty();
              assertThat(loaded.config().sources()).noneMatch(source -> source.enabled());
              assertThat(loaded.config().rules()).hasSize(1);
            });
  }

  @Test
  void tellsEditorsWhereTheSchemaOfEachFileIs() throws IOException {
    for (ConfigFile<?> file : ConfigFile.ALL) {
      assertThat(TestFolder.ofRepository(Path.of("config", file.fileName())))
          .startsWith("# yaml-language-server: $schema=schema/" + file.name() + ".schema.json\n");
    }
  }
}
