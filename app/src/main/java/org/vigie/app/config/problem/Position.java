package org.vigie.app.config.problem;

/**
 * A place in a text file.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** Where every file begins. */
  public static final Position START = new Position(1, 1);

  /** Checks the ranges. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no place: line " + line + ", column " + column);
    }
  }

  @Override
  public int compareTo(Position other) {
    return line == other.line
        ? Integer.compare(column, other.column)
        : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
