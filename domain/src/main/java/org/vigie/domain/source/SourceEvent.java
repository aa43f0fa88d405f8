package org.vigie.domain.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.vigie.domain.Sha256;
import org.vigie.domain.post.SourceId;

/**
 * A change in how a source is doing, told once.
 *
 * @param id derived from the source, the kind and the occasion, so that telling the same change
 *     twice leaves one; 32 lower-case hexadecimal digits
 * @param source the source
 * @param kind what happened
 * @param at when it was noticed
 * @param detail more for a person: a reason's label, or the new address; empty when there is no
 *     more
 */
public record SourceEvent(String id, SourceId source, Kind kind, Instant at, String detail) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  /** Checks the form of the identifier. */
  public SourceEvent {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("event id \"" + id + "\" is not 32 hexadecimal digits");
    }
  }

  /** What happened. */
  public enum Kind {
    /** It has failed for three expected intervals. */
    DEAD,
    /** It answers, but what it used to publish has stopped. */
    SILENT,
    /** It said itself that it is gone for good. */
    ENDED,
    /** We may no longer read it. */
    BARRED,
    /** It is well again after one of the others. */
    RECOVERED,
    /** It lives at another address for good. */
    MOVED
  }

  /**
   * Makes an event.
   *
   * @param source the source
   * @param kind what happened
   * @param occasion what tells this occasion from others of the same kind, such as the last success
   *     before a death
   * @param at when it was noticed
   * @param detail more for a person; may be empty
   * @return the event, with the same identifier for the same occasion
   */
  public static SourceEvent of(
      SourceId source, Kind kind, String occasion, Instant at, String detail) {
    String key = source + "\n" + kind + "\n" + occasion;
    return new SourceEvent(
        Sha256.hex(BYTES, key.getBytes(StandardCharsets.UTF_8)), source, kind, at, detail);
  }
}
