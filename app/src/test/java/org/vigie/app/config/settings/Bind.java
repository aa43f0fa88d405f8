package org.vigie.app.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.vigie.app.config.TestFolder;
import org.vigie.app.config.bind.YamlBinder;
import org.vigie.app.config.problem.Problems;

/** Binds YAML to a settings record, in the folder "config". */
final class Bind {
  private Bind() {}

  static <T extends Record> T yaml(Class<T> type, String yaml) {
    Problems problems = new Problems("test.yml");
    YamlBinder binder =
        new YamlBinder(SettingsTypes.shapes(), new TestFolder().input(), Path.of("config"));
    var bound = binder.bind(type, yaml, problems);
    assertThat(problems.sorted()).isEmpty();
    return bound.record().orElseThrow();
  }
}
