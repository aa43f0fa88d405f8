package org.vigie.domain.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vigie.domain.post.SourceId;

/** Keeps what happened to sources. Safe for use by many threads. */
public interface SourceEvents {

  /**
   * Keeps an event durably.
   *
   * @param event the event
   * @return true when it is new; false when an event with its identifier is kept already, which
   *     stays as it was
   */
  boolean record(SourceEvent event);

  /**
   * Returns the latest events of all sources.
   *
   * @param limit how many at most, 1 or more
   * @return the events, latest first
   */
  List<SourceEvent> latest(int limit);

  /**
   * Returns the latest events of one source.
   *
   * @param source the source
   * @param limit how many at most, 1 or more
   * @return the events, latest first
   */
  List<SourceEvent> of(SourceId source, int limit);

  /**
   * Returns what was noticed from a moment on, for whoever tells people. Asking again from the time
   * of the last event that was told repeats the events of that moment: know them by their
   * identifiers.
   *
   * @param from the moment
   * @param limit how many at most, 1 or more
   * @return the events noticed then or later, earliest first
   */
  List<SourceEvent> since(Instant from, int limit);

  /**
   * Returns the last word on each source's health.
   *
   * @return source → its latest event other than {@link SourceEvent.Kind#MOVED}; sources without
   *     such an event are missing
   */
  Map<SourceId, SourceEvent> standing();

  /**
   * Forgets what is long past. The last word on each source’s health is kept, and so are its moves,
   * which would otherwise be told again.
   *
   * @param before events noticed before this moment are forgotten, except moves
   */
  void forget(Instant before);
}
