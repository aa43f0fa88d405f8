package org.vigie.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.bind.YamlBinder;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;
import org.vigie.app.config.settings.SettingsTypes;
import org.vigie.domain.query.QueryShares;

/** Loads the configuration folder, and finds all that is wrong with it in one go. */
public final class ConfigLoader {
  private final ConfigInput input;
  private final QueryShares shares;

  /**
   * Makes a loader.
   *
   * @param input reads the files and the variables of secrets
   */
  public ConfigLoader(ConfigInput input) {
    this(input, QueryShares.UNKNOWN);
  }

  /**
   * Makes a loader that warns of frequent words too.
   *
   * @param input reads the files and the variables of secrets
   * @param shares knows how frequent words are
   */
  public ConfigLoader(ConfigInput input, QueryShares shares) {
    this.input = input;
    this.shares = shares;
  }

  /**
   * Loads the files of a folder. Without topics.yml the taxonomy that ships applies.
   *
   * @param folder the folder; paths in the files start from it
   * @return the configuration, or all its problems
   */
  public ConfigResult load(Path folder) {
    YamlBinder binder = new YamlBinder(SettingsTypes.shapes(), input, folder);
    LoadedFiles files =
        new LoadedFiles(
            read(ConfigFile.VIGIE, folder, binder),
            read(ConfigFile.SOURCES, folder, binder),
            read(ConfigFile.ENTITIES, folder, binder),
            read(ConfigFile.RULES, folder, binder),
            read(ConfigFile.TOPICS, folder, binder));
    new CrossChecks(files, shares).run();
    List<ConfigProblem> problems = files.problems();
    Optional<VigieConfig> config =
        problems.stream().anyMatch(ConfigProblem::isError) ? Optional.empty() : files.config();
    return config
        .<ConfigResult>map(checked -> new ConfigResult.Loaded(checked, problems))
        .orElseGet(() -> new ConfigResult.Invalid(problems));
  }

  private <T extends Record> LoadedFile<T> read(
      ConfigFile<T> file, Path folder, YamlBinder binder) {
    Path path = folder.resolve(file.fileName());
    Problems problems = new Problems(path.toString());
    Bound<T> bound =
        text(path, file, problems)
            .map(text -> binder.bind(file.type(), text, problems))
            .orElseGet(() -> new Bound<>(Optional.empty(), new ArrayList<>()));
    return new LoadedFile<>(bound, problems);
  }

  private Optional<String> text(Path path, ConfigFile<?> file, Problems problems) {
    try {
      return Optional.of(input.files().read(path));
    } catch (NoSuchFileException e) {
      if (file.equals(ConfigFile.TOPICS)) {
        return Optional.of(ShippedTopics.text());
      }
      problems.error(Position.START, KeyPath.ROOT, "file-missing." + file.name());
    } catch (CharacterCodingException e) {
      problems.error(Position.START, KeyPath.ROOT, "file-encoding");
    } catch (IOException e) {
      problems.error(Position.START, KeyPath.ROOT, "file-unreadable", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
