package org.vigie.app.config.bind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;

/** The text of a YAML 1.2 file, and where things stand in it. */
final class YamlText {
  private static final int LONGEST = 32 * 1024 * 1024;
  private static final int MOST_ALIASES = 20;

  private final List<String> lines;
  private final String text;

  YamlText(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lines = this.text.lines().toList();
  }

  /** What a file holds. */
  sealed interface Content {
    /** A document. */
    record Tree(Node root) implements Content {}

    /** Nothing but comments. */
    record Empty() implements Content {}

    /** No YAML, or a kind of YAML that is refused. */
    record Unreadable() implements Content {}
  }

  /** Reads the one document of the file. */
  Content content(Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowNonScalarKeys(true)
            .setSchema(new CoreSchema())
            .setUseMarks(true)
            .build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      Optional<Node> root = new ShallowComposer(settings, parser).getSingleNode();
      return root.filter(node -> !Binder.isNull(node))
          .<Content>map(Content.Tree::new)
          .orElseGet(Content.Empty::new);
    } catch (MarkedYamlEngineException e) {
      Position where = e.getProblemMark().map(YamlText::position).orElse(Position.START);
      YamlFaults.add(where, e.getProblem(), problems);
    } catch (ReaderException e) {
      String character = "U+" + Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT);
      problems.error(at(e.getPosition()), KeyPath.ROOT, "yaml-character", character);
    } catch (YamlEngineException e) {
      YamlFaults.add(Position.START, String.valueOf(e.getMessage()), problems);
    }
    return new Content.Unreadable();
  }

  static Position start(Node node) {
    return node.getStartMark().map(YamlText::position).orElse(Position.START);
  }

  /** Finds the place of a character of a value, where the value stands on one line. */
  Position inside(Node node, int character) {
    Position start = start(node);
    if (character == 1) {
      return start;
    }
    int last = node.getEndMark().map(Mark::getLine).orElse(-1) + 1;
    if (last != start.line() || start.line() > lines.size()) {
      return start;
    }
    String line = lines.get(start.line() - 1);
    return new Position(start.line(), ScalarColumns.of(line, start.column(), character));
  }

  private Position at(int index) {
    String before = text.substring(0, Math.clamp(index, 0, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, before.length() - before.lastIndexOf('\n'));
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
