package org.vigie.app.config.bind;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes.
 *
 * @param bytes 0 or more
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
  /** The form of a size in configuration files. */
  public static final String FORM = "[0-9]{1,12}(B|KiB|MiB|GiB)";

  private static final Pattern PARTS = Pattern.compile("([0-9]{1,12})(B|KiB|MiB|GiB)");
  private static final Map<String, Integer> SHIFTS =
      Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30);

  /** Checks the range. */
  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size of " + bytes + " bytes is below 0");
    }
  }

  /**
   * Reads a size.
   *
   * @param text a whole number and B, KiB, MiB or GiB, such as "2MiB"
   * @return the size
   * @throws IllegalArgumentException when the text does not have {@link #FORM}, or is too large
   */
  public static DataSize parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a size such as 2MiB");
    }
    long number = Long.parseLong(parts.group(1));
    int shift = SHIFTS.getOrDefault(parts.group(2), 0);
    if (number > Long.MAX_VALUE >> shift) {
      throw new IllegalArgumentException("\"" + text + "\" is too large");
    }
    return new DataSize(number << shift);
  }

  /**
   * Returns the size in mebibytes.
   *
   * @return rounded down
   */
  public long mebibytes() {
    return bytes >> 20;
  }

  @Override
  public int compareTo(DataSize other) {
    return Long.compare(bytes, other.bytes);
  }
}
