package org.vigie.app.config.bind;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Problems;

/**
 * Binds secrets. A secret is never written in a configuration file: it is named there, as {@code
 * password: ${SMTP_PASSWORD}} or {@code password-file: smtp-password.txt}. No message repeats what
 * was written.
 */
final class SecretBinder {
  private static final Pattern VARIABLE = Pattern.compile(Shape.Hidden.VARIABLE);

  private final ConfigInput input;
  private final Path folder;
  private final Problems problems;

  /**
   * Makes a binder.
   *
   * @param input reads variables and files
   * @param folder what relative paths start from
   * @param problems takes what is wrong
   */
  SecretBinder(ConfigInput input, Path folder, Problems problems) {
    this.input = input;
    this.folder = folder;
    this.problems = problems;
  }

  Optional<Object> fromVariable(Node node, KeyPath path) {
    String written = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (!VARIABLE.matcher(written).matches()) {
      problems.error(YamlText.start(node), path, "secret-written");
      return Optional.empty();
    }
    String name = written.substring(2, written.length() - 1);
    Optional<String> value = input.variables().apply(name).filter(found -> !found.isEmpty());
    if (value.isEmpty()) {
      problems.error(YamlText.start(node), path, "secret-variable", name);
    }
    return value.map(Secret::new);
  }

  /** Reads the secret from the file that the sibling key names; empty when there is no such key. */
  Optional<Slot> fromFile(Shape.Key key, Map<String, Entry> entries, KeyPath path) {
    Entry file = entries.get(key.name() + Shape.Hidden.FILE);
    if (file == null || Binder.isNull(file.value())) {
      return Optional.empty();
    }
    Entry direct = entries.get(key.name());
    if (direct != null && !Binder.isNull(direct.value())) {
      problems.error(YamlText.start(file.key()), path, "secret-twice", key.name());
      return Optional.of(Slot.UNFILLED);
    }
    return Optional.of(Slot.of(read(file.value(), path)));
  }

  private Optional<Object> read(Node node, KeyPath path) {
    String name = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    try {
      String secret = input.files().read(folder.resolve(name)).strip();
      if (!secret.isEmpty()) {
        return Optional.of(new Secret(secret));
      }
      problems.error(YamlText.start(node), path, "secret-empty", name);
    } catch (IOException | InvalidPathException e) {
      problems.error(YamlText.start(node), path, "secret-file", name);
    }
    return Optional.empty();
  }
}
