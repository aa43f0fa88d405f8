package org.vigie.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceEvents;

/** Events of sources in memory. */
public final class InMemorySourceEvents implements SourceEvents {
  private final List<SourceEvent> events = new ArrayList<>();

  /** Starts empty. */
  public InMemorySourceEvents() {}

  @Override
  public synchronized boolean record(SourceEvent event) {
    return events.stream().noneMatch(known -> known.id().equals(event.id())) && events.add(event);
  }

  @Override
  public synchronized List<SourceEvent> latest(int limit) {
    // Of two events of one moment, the later recorded one comes first.
    return events.reversed().stream()
        .sorted(Comparator.comparing(SourceEvent::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SourceEvent> of(SourceId source, int limit) {
    return latest(Integer.MAX_VALUE).stream()
        .filter(event -> event.source().equals(source))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SourceEvent> since(Instant from, int limit) {
    return events.stream()
        .filter(event -> !event.at().isBefore(from))
        .sorted(Comparator.comparing(SourceEvent::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<SourceId, SourceEvent> standing() {
    Map<SourceId, SourceEvent> last = new HashMap<>();
    for (SourceEvent event : events) {
      if (event.kind() != SourceEvent.Kind.MOVED) {
        last.put(event.source(), event);
      }
    }
    return Map.copyOf(last);
  }

  @Override
  public synchronized void forget(Instant before) {
    Collection<SourceEvent> kept = standing().values();
    events.removeIf(event ->
        event.at().isBefore(before)
            && event.kind() != SourceEvent.Kind.MOVED
            && !kept.contains(event));
  }
}
