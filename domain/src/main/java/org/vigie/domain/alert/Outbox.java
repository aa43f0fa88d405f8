package org.vigie.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps notifications until they are sent; survives a crash. Safe for use by many threads. */
public interface Outbox {

  /**
   * Adds notifications; one whose id is known is not added again.
   *
   * @param notifications what to send
   */
  void add(List<Notification> notifications);

  /**
   * Claims pending notifications that are due; nobody else gets them until the lease ends.
   *
   * @param limit how many at most
   * @param now the present
   * @param lease how long the claim holds when the claimer dies
   * @return the entries
   */
  List<OutboxEntry> claimDue(int limit, Instant now, Duration lease);

  /**
   * Marks that the mail server accepted a notification.
   *
   * @param id the notification
   * @param when the time
   */
  void sent(UUID id, Instant when);

  /**
   * Marks a failed try that is to be repeated.
   *
   * @param id the notification
   * @param nextTry when to try again
   * @param error why it failed
   */
  void retry(UUID id, Instant nextTry, String error);

  /**
   * Gives a notification up.
   *
   * @param id the notification
   * @param error why it failed
   */
  void failed(UUID id, String error);

  /**
   * Lists entries, latest first.
   *
   * @param limit how many at most
   * @return the entries
   */
  List<OutboxEntry> recent(int limit);

  /**
   * Lists what was written about an incident, latest first.
   *
   * @param incident the incident
   * @return all its entries
   */
  List<OutboxEntry> ofIncident(IncidentId incident);

  /**
   * Finds one entry.
   *
   * @param id the notification
   * @return the entry, or empty when there is none
   */
  Optional<OutboxEntry> find(UUID id);
}
