package org.vigie.crawler.schedule;

import java.time.Instant;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceState;

/** States that differ in one thing. */
final class States {
  private States() {}

  static SourceState due(SourceState before, Instant due) {
    return copy(before, before.cursor(), due);
  }

  static SourceState with(SourceState before, SourceCursor cursor) {
    return copy(before, cursor, before.nextDue());
  }

  private static SourceState copy(SourceState before, SourceCursor cursor, Instant due) {
    return new SourceState(
        before.source(),
        cursor,
        due,
        before.lastAttempt(),
        before.lastSuccess(),
        before.failures(),
        before.failure(),
        before.pulse(),
        before.paused());
  }
}
