package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.app.importing.ImportException;
import org.vigie.app.importing.NamedRows;
import org.vigie.app.importing.NamedRows.NamedRow;
import org.vigie.domain.mention.TopicId;
import org.vigie.nlp.topic.LabelledTopics;

/** Reads the examples that the team keeps: CSV with the columns text and topics. */
final class TopicExamples {
  private static final String TEXT = "text";
  private static final String TOPICS = "topics";

  private final Terminal terminal;

  TopicExamples(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The rows; topics stand apart by spaces, and a row without topics is an example of none. */
  List<LabelledTopics> read(Path file) {
    try {
      return NamedRows.read(file).stream().map(row -> labelled(file, row)).toList();
    } catch (ImportException e) {
      throw new CommandFailure(Exit.INVALID, e.explain(terminal.locale()));
    }
  }

  private LabelledTopics labelled(Path file, NamedRow row) {
    String line = String.valueOf(row.line());
    String text = row.values().get(TEXT);
    String topics = row.values().get(TOPICS);
    if (text == null || topics == null) {
      throw bad("train.columns", file, line, "");
    }
    try {
      Set<TopicId> ids =
          Arrays.stream(topics.strip().split("\\s+"))
              .filter(topic -> !topic.isEmpty())
              .map(TopicId::new)
              .collect(Collectors.toSet());
      return new LabelledTopics(text, ids);
    } catch (IllegalArgumentException e) {
      throw bad("train.topics", file, line, topics);
    }
  }

  private CommandFailure bad(String key, Path file, String line, String word) {
    return new CommandFailure(Exit.INVALID, terminal.text(key, file, line, word));
  }
}
