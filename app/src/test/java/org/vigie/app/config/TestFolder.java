package org.vigie.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.problem.ConfigProblem;

/** A valid configuration folder in memory, of which a test replaces single files. */
public final class TestFolder {
  /** The root of the repository. */
  public static final Path HOME = Path.of(System.getProperty("vigie.home"));

  private static final Path FOLDER = Path.of("config");

  private final Map<Path, String> files = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();

  public TestFolder() {
    with("vigie.yml", "team: {name: A}");
    with("sources.yml", "sources: [{id: blog, name: B, url: 'https://example.org/feed'}]");
    with("entities.yml", "entities: [{id: own, name: A, kind: brand}]");
    with("rules.yml", "rules: []");
    with("secret.txt", "from-file\n");
    variables.put("VIGIE_SECRET", "from-variable");
  }

  public TestFolder with(String name, String text) {
    files.put(FOLDER.resolve(name), text);
    return this;
  }

  TestFolder without(String name) {
    files.remove(FOLDER.resolve(name));
    return this;
  }

  public ConfigInput input() {
    return new ConfigInput(this::read, name -> Optional.ofNullable(variables.get(name)));
  }

  ConfigResult load() {
    return new ConfigLoader(input()).load(FOLDER);
  }

  VigieConfig loaded() {
    return switch (load()) {
      case ConfigResult.Loaded loaded -> loaded.config();
      case ConfigResult.Invalid invalid -> throw new AssertionError(invalid.problems().toString());
    };
  }

  List<ConfigProblem> problems() {
    return switch (load()) {
      case ConfigResult.Loaded loaded -> loaded.warnings();
      case ConfigResult.Invalid invalid -> invalid.problems();
    };
  }

  static String ofRepository(Path path) throws IOException {
    return Files.readString(HOME.resolve(path));
  }

  private String read(Path file) throws IOException {
    String text = files.get(file);
    if (text == null) {
      throw new NoSuchFileException(file.toString());
    }
    return text;
  }
}
