package org.vigie.app.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<LabelledTopics> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        rows.add(row(file, row));
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("train.unread", file));
    }
    return rows;
  }

  private LabelledTopics row(Path file, NamedCsvRecord row) {
    String line = String.valueOf(row.getStartingLineNumber());
    String text = row.findField(TEXT).orElseThrow(() -> bad("train.columns", file, line, ""));
    String topics = row.findField(TOPICS).orElseThrow(() -> bad("train.columns", file, line, ""));
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
