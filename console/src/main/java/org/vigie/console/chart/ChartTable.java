package org.vigie.console.chart;

import java.util.List;

/**
 * Figures over time. The page shows them as a table, which a script may draw as a chart: the table
 * is the only copy of the figures, and it is there for readers who cannot see a chart.
 *
 * @param id its identifier in the page
 * @param shape how it is drawn
 * @param columns what is counted
 * @param rows one an interval, earliest first
 */
public record ChartTable(String id, Shape shape, List<Column> columns, List<Row> rows) {
  /** How figures are drawn. */
  public enum Shape {
    /** One line a column. */
    LINES,
    /** Columns that stand on each other. */
    STACK
  }

  /**
   * One thing that is counted.
   *
   * @param name its name
   * @param colour the name of its colour in the style sheet, such as "entity-1"
   */
  public record Column(String name, String colour) {}

  /**
   * One interval.
   *
   * @param label when it is
   * @param link the address of the search for this interval
   * @param values one count a column
   */
  public record Row(String label, String link, List<Long> values) {
    /** Copies the list. */
    public Row {
      values = List.copyOf(values);
    }
  }

  /** Copies the lists. */
  public ChartTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Says whether there is nothing to draw.
   *
   * @return true when every count is 0
   */
  public boolean isEmpty() {
    return rows.stream().flatMap(row -> row.values().stream()).allMatch(value -> value == 0);
  }
}
