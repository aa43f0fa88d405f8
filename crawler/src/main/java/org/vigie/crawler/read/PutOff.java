package org.vigie.crawler.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading.Hints.Rest;

/**
 * Where the next readings begin when a site, or its configuration, grants one request at a time. If
 * each of them began with the main document, such as a list of threads, nothing that it names would
 * ever be read.
 */
public final class PutOff {
  /** Readings that leave the main document alone before one asks for it again. */
  public static final int MOST = 3;

  private static final String NOTE = "put-off";

  private final Map<String, String> notes;
  private final int left;
  private final boolean alone;

  /**
   * Reads what the reading before wrote down.
   *
   * @param notes the notes of the reading, which this changes
   */
  public PutOff(Map<String, String> notes) {
    this(notes, Integer.MAX_VALUE);
  }

  /**
   * Reads what the reading before wrote down.
   *
   * @param notes the notes of the reading, which this changes
   * @param requests how many requests the reading may make, 1 or more; a reading of one has
   *     something left over whenever it asks for the main document
   */
  public PutOff(Map<String, String> notes, int requests) {
    this.notes = notes;
    this.alone = requests == 1;
    String note = notes.getOrDefault(NOTE, "");
    this.left = note.matches("[1-9]") ? Math.min(MOST, Integer.parseInt(note)) : 0;
  }

  /**
   * Returns how many readings, this one included, are to leave the main document alone.
   *
   * @return 0 to {@link #MOST}
   */
  public int left() {
    return left;
  }

  /**
   * Writes down how the reading ended.
   *
   * @param rest why something was left over; null when nothing was
   * @param skipped whether it left the main document alone
   * @param most how many readings may do so after one that did not; 1 to {@link #MOST}
   */
  public void ended(@Nullable Rest rest, boolean skipped, int most) {
    int next = skipped ? left - 1 : most;
    boolean leftOver = alone || (rest != null && rest.ours());
    if (leftOver && next > 0) {
      notes.put(NOTE, String.valueOf(next));
    } else {
      notes.remove(NOTE);
    }
  }
}
