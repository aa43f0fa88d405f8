package org.vigie.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.alert.RuleId;

/** Incidents in memory. */
public final class InMemoryIncidents implements Incidents {
  private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
  private final Outbox outbox;

  /**
   * Starts empty.
   *
   * @param outbox where notifications go
   */
  public InMemoryIncidents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public synchronized void save(Incident incident, List<Notification> notifications) {
    incidents.put(incident.id(), incident);
    outbox.add(notifications);
  }

  @Override
  public synchronized Optional<Incident> find(IncidentId id) {
    return Optional.ofNullable(incidents.get(id));
  }

  @Override
  public synchronized Optional<Incident> latestOf(RuleId rule) {
    return incidents.values().stream()
        .filter(incident -> incident.rule().equals(rule))
        .max(Comparator.comparing(Incident::openedAt));
  }

  @Override
  public synchronized List<Incident> recent(int limit) {
    return latestFirst().limit(limit).toList();
  }

  @Override
  public synchronized List<Incident> unresolved() {
    return latestFirst().filter(i -> i.state() != IncidentState.RESOLVED).toList();
  }

  private Stream<Incident> latestFirst() {
    return incidents.values().stream().sorted(Comparator.comparing(Incident::openedAt).reversed());
  }
}
