package org.vigie.app.config.problem;

/**
 * The way to a value in a file, such as {@code sources[3].interval}.
 *
 * @param text keys joined by dots, list positions from 0 in brackets; empty for the whole file
 */
public record KeyPath(String text) {
  /** The whole file. */
  public static final KeyPath ROOT = new KeyPath("");

  /**
   * Goes down by a key.
   *
   * @param name the key
   * @return the path of its value
   */
  public KeyPath key(String name) {
    return new KeyPath(text.isEmpty() ? name : text + "." + name);
  }

  /**
   * Goes down by a list position.
   *
   * @param position from 0
   * @return the path of the element
   */
  public KeyPath index(int position) {
    return new KeyPath(text + "[" + position + "]");
  }

  @Override
  public String toString() {
    return text;
  }
}
