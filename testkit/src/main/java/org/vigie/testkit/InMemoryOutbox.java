package org.vigie.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.alert.OutboxEntry;

/** An outbox in memory. */
public final class InMemoryOutbox implements Outbox {
  private final Map<UUID, OutboxEntry> entries = new LinkedHashMap<>();
  private final Map<UUID, Instant> leases = new HashMap<>();

  /** Starts empty. */
  public InMemoryOutbox() {}

  @Override
  public synchronized void add(List<Notification> notifications) {
    for (Notification notification : notifications) {
      entries.putIfAbsent(
          notification.id(),
          new OutboxEntry(
              notification, OutboxEntry.State.PENDING, 0, notification.createdAt(), null, null));
    }
  }

  @Override
  public synchronized List<OutboxEntry> claimDue(int limit, Instant now, Duration lease) {
    List<OutboxEntry> due =
        entries.values().stream()
            .filter(entry -> entry.state() == OutboxEntry.State.PENDING)
            .filter(entry -> !entry.nextTry().isAfter(now))
            .filter(entry -> !leases.getOrDefault(id(entry), Instant.MIN).isAfter(now))
            .sorted(Comparator.comparing(OutboxEntry::nextTry))
            .limit(limit)
            .toList();
    due.forEach(entry -> leases.put(id(entry), now.plus(lease)));
    return due;
  }

  private static UUID id(OutboxEntry entry) {
    return entry.notification().id();
  }

  @Override
  public synchronized void sent(UUID id, Instant when) {
    change(
        id,
        old ->
            new OutboxEntry(
                old.notification(),
                OutboxEntry.State.SENT,
                old.attempts() + 1,
                old.nextTry(),
                null,
                when));
  }

  @Override
  public synchronized void retry(UUID id, Instant nextTry, String error) {
    change(
        id,
        old ->
            new OutboxEntry(
                old.notification(),
                OutboxEntry.State.PENDING,
                old.attempts() + 1,
                nextTry,
                error,
                null));
  }

  @Override
  public synchronized void failed(UUID id, String error) {
    change(
        id,
        old ->
            new OutboxEntry(
                old.notification(),
                OutboxEntry.State.FAILED,
                old.attempts() + 1,
                old.nextTry(),
                error,
                null));
  }

  private void change(UUID id, UnaryOperator<OutboxEntry> to) {
    entries.computeIfPresent(id, (key, old) -> to.apply(old));
    leases.remove(id);
  }

  @Override
  public synchronized List<OutboxEntry> recent(int limit) {
    return latestFirst().limit(limit).toList();
  }

  @Override
  public synchronized List<OutboxEntry> ofIncident(IncidentId incident) {
    return latestFirst().filter(entry -> incident.equals(entry.notification().incident())).toList();
  }

  private Stream<OutboxEntry> latestFirst() {
    return new ArrayList<>(entries.values()).reversed().stream();
  }

  @Override
  public synchronized Optional<OutboxEntry> find(UUID id) {
    return Optional.ofNullable(entries.get(id));
  }
}
