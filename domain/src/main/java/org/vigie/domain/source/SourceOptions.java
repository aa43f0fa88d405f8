package org.vigie.domain.source;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source is read beyond its kind.
 *
 * @param fullText whether the page that an entry links to is read when the entry is cut short
 * @param engine the forum engine whose preset of selectors applies, such as "phpbb"; null for none
 * @param selectors name of a part, such as "item" or "author" → CSS selector; what it names takes
 *     the place of the preset's
 * @param requests the most requests of one reading, 1 to 1,000
 * @param zone the zone of dates that name none; null for that of the language
 */
public record SourceOptions(
    boolean fullText,
    @Nullable String engine,
    Map<String, String> selectors,
    int requests,
    @Nullable ZoneId zone) {
  /** Requests of one reading, when nothing else is said. */
  public static final int USUAL_REQUESTS = 30;

  /** What holds when nothing is said. */
  public static final SourceOptions USUAL =
      new SourceOptions(false, null, Map.of(), USUAL_REQUESTS);

  private static final int MOST_REQUESTS = 1_000;

  /**
   * Options without a zone of their own.
   *
   * @param fullText whether the page that an entry links to is read when the entry is cut short
   * @param engine the forum engine whose preset of selectors applies; null for none
   * @param selectors name of a part → CSS selector
   * @param requests the most requests of one reading, 1 to 1,000
   */
  public SourceOptions(
      boolean fullText, @Nullable String engine, Map<String, String> selectors, int requests) {
    this(fullText, engine, selectors, requests, null);
  }

  /** Checks the limit and copies the selectors. */
  public SourceOptions {
    if (requests < 1 || requests > MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "requests is " + requests + ", not between 1 and " + MOST_REQUESTS);
    }
    selectors = Map.copyOf(selectors);
  }
}
