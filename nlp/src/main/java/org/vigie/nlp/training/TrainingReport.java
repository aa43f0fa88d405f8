package org.vigie.nlp.training;

import java.util.List;

/**
 * What a training made.
 *
 * @param rows lines of a Markdown table of cross-validated quality, a set each
 * @param bytes the size of the model file
 */
public record TrainingReport(List<String> rows, int bytes) {
  /** Copies the lines. */
  public TrainingReport {
    rows = List.copyOf(rows);
  }

  /**
   * Returns the report as text.
   *
   * @return a Markdown table and the size of the model file
   */
  public String text() {
    String table = Quality.HEAD + "\n" + String.join("\n", rows);
    return table + "\n\nmodel file: " + bytes + " bytes\n";
  }
}
