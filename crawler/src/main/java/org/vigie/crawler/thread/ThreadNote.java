package org.vigie.crawler.thread;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a thread from one reading to the next.
 *
 * @param listed the thread as it was last listed
 * @param read the version that was read to its end; empty when none was, or it has to go on
 * @param since when this version was first listed, or read to its end
 * @param misses how often in a row it could not be read
 * @param place where its reader was; null when it begins anew
 */
record ThreadNote(
    ListedThread listed, String read, Instant since, int misses, @Nullable String place) {
  private static final String FIELDS = "\t";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST_TITLE = 300;
  private static final int COUNT = 10;

  /** A thread that was never read. */
  static ThreadNote fresh(ListedThread listed, Instant now) {
    return new ThreadNote(listed, "", now, 0, null);
  }

  /** Whether there is something in it that was not read. */
  boolean pending() {
    return !read.equals(listed.version());
  }

  /** The note as a line of fields. */
  String write() {
    return String.join(
        FIELDS,
        clean(listed.version()),
        clean(read),
        String.valueOf(since.getEpochSecond()),
        String.valueOf(misses),
        clean(Objects.requireNonNullElse(place, "")),
        listed.active() == null ? "" : String.valueOf(listed.active().getEpochSecond()),
        clean(listed.where()),
        count(listed.replies()),
        count(listed.views()),
        title());
  }

  private String title() {
    String title = clean(Objects.requireNonNullElse(listed.title(), ""));
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  /** Reads a note; empty when it is none, such as one of a version of long ago. */
  static Optional<ThreadNote> parse(String id, String line) {
    String[] f = line.split(FIELDS, -1);
    if (f.length != COUNT) {
      return Optional.empty();
    }
    try {
      Instant active = f[5].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(f[5]));
      ListedThread listed =
          new ListedThread(
              id, f[0], active, f[6], f[9].isEmpty() ? null : f[9], count(f[7]), count(f[8]));
      Instant since = Instant.ofEpochSecond(Long.parseLong(f[2]));
      String place = f[4].isEmpty() ? null : f[4];
      return Optional.of(new ThreadNote(listed, f[1], since, Integer.parseInt(f[3]), place));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String count(@Nullable Long count) {
    return count == null ? "" : String.valueOf(count);
  }

  private static @Nullable Long count(String field) {
    return field.isEmpty() ? null : Long.valueOf(field);
  }

  private static String clean(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }
}
