package org.vigie.app.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a CSV or JSON Lines file whole, for lists that a team keeps by hand. */
public final class NamedRows {
  private NamedRows() {}

  /**
   * A record of a file.
   *
   * @param line the line that it starts on, from 1
   * @param values column → value
   */
  public record NamedRow(long line, Map<String, String> values) {
    /** Copies the map. */
    public NamedRow {
      values = Map.copyOf(values);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its records in their order
   * @throws ImportException when it cannot be read
   */
  public static List<NamedRow> read(Path file) {
    List<NamedRow> rows = new ArrayList<>();
    RowReader.read(
        file,
        new RowReader.Sink() {
          @Override
          public void row(Row row) {
            rows.add(new NamedRow(row.line(), row.values()));
          }

          @Override
          public void unreadable(long line, String text) {
            throw ImportException.unreadable(file + ":" + line, "JSON");
          }
        },
        bytes -> {});
    return rows;
  }
}
