package org.vigie.app.config.bind;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.NearestWord;
import org.vigie.app.config.problem.Problems;

/** Binds single values: texts, numbers, durations, words of a list. */
final class ScalarBinder {
  private final YamlText text;
  private final Path folder;
  private final Problems problems;

  /**
   * Makes a binder.
   *
   * @param text the file
   * @param folder what relative paths start from
   * @param problems takes what is wrong
   */
  ScalarBinder(YamlText text, Path folder, Problems problems) {
    this.text = text;
    this.folder = folder;
    this.problems = problems;
  }

  Optional<Object> bind(Shape.Scalar scalar, Shape.Rules rules, Node node, KeyPath path) {
    Optional<String> written = written(node, path);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return switch (scalar.type().parser().apply(written.get())) {
      case Parsed.Value<?>(Object value) -> checked(value, rules, node, path);
      case Parsed.Refused<?> refused -> {
        problems.error(
            text.inside(node, refused.column()), path, refused.messageKey(), refused.args());
        yield Optional.empty();
      }
    };
  }

  Optional<Object> bind(Shape.Choice choice, Node node, KeyPath path) {
    Optional<String> written = written(node, path);
    Optional<Object> meant = written.flatMap(word -> constant(choice, word));
    if (written.isPresent() && meant.isEmpty()) {
      String nearest = NearestWord.of(written.get(), choice.written()).orElse("");
      String key = nearest.isEmpty() ? "choice" : "choice.meant";
      String all = String.join(", ", choice.written());
      problems.error(YamlText.start(node), path, key, written.get(), all, nearest);
    }
    return meant;
  }

  static Optional<Object> defaultOf(Shape.Scalar scalar, Shape.Key key) {
    String written = key.rules().defaultText().orElse("");
    return switch (scalar.type().parser().apply(written)) {
      case Parsed.Value<?>(Object value) -> Optional.of(value);
      case Parsed.Refused<?> _ ->
          throw new IllegalStateException(key.name() + " has the bad default " + written);
    };
  }

  static Optional<Object> defaultOf(Shape.Choice choice, Shape.Key key) {
    return constant(choice, key.rules().defaultText().orElse(""));
  }

  private static Optional<Object> constant(Shape.Choice choice, String written) {
    return choice.words().stream()
        .filter(word -> word.written().equals(written))
        .<Object>map(Shape.Word::constant)
        .findFirst();
  }

  private Optional<String> written(Node node, KeyPath path) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problems.error(YamlText.start(node), path, "not-a-value");
    return Optional.empty();
  }

  private Optional<Object> checked(Object value, Shape.Rules rules, Node node, KeyPath path) {
    String written = ((ScalarNode) node).getValue().strip();
    if (rules.range().isPresent() && !Ranges.contains(rules.range().get(), value)) {
      Range range = rules.range().get();
      problems.error(YamlText.start(node), path, "range", written, range.min(), range.max());
      return Optional.empty();
    }
    if (rules.form().isPresent() && !written.matches(rules.form().get())) {
      problems.error(YamlText.start(node), path, "form", written, rules.form().get());
      return Optional.empty();
    }
    return Optional.of(value instanceof Path file ? folder.resolve(file) : value);
  }
}
