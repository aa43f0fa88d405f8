package org.vigie.app.config.bind;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;

/** Binds the text of a YAML file to a record. */
public final class YamlBinder {
  private final ShapeReader shapes;
  private final ConfigInput input;
  private final Path folder;

  /**
   * Makes a binder.
   *
   * @param shapes reads the records
   * @param input reads the files and variables of secrets
   * @param folder what relative paths in the files start from
   */
  public YamlBinder(ShapeReader shapes, ConfigInput input, Path folder) {
    this.shapes = shapes;
    this.input = input;
    this.folder = folder;
  }

  /**
   * Binds a file.
   *
   * @param type the record of the file
   * @param content the text of the file
   * @param problems takes everything that is wrong
   * @return what could be bound; the record is there when nothing was wrong, or only unknown or
   *     repeated keys
   */
  public <T extends Record> Bound<T> bind(Class<T> type, String content, Problems problems) {
    YamlText text = new YamlText(content);
    Binder binder =
        new Binder(
            new ScalarBinder(text, folder, problems),
            new SecretBinder(input, folder, problems),
            problems);
    Shape.Fields fields = shapes.fields(type);
    Optional<Object> whole =
        switch (text.content(problems)) {
          case YamlText.Content.Tree(var root) -> binder.fields(fields, root, KeyPath.ROOT);
          case YamlText.Content.Empty() ->
              binder.fields(fields, Map.of(), Position.START, KeyPath.ROOT);
          case YamlText.Content.Unreadable() -> Optional.empty();
        };
    return new Bound<>(whole.map(type::cast), binder.values());
  }
}
