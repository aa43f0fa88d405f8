package org.vigie.domain.alert;

/** Sends a notification. Safe for use by many threads. */
@FunctionalInterface
public interface Notifier {

  /** What became of a try; no failure is thrown. */
  sealed interface Outcome {}

  /** The other side accepted it. */
  record Sent() implements Outcome {}

  /**
   * It may work later.
   *
   * @param error why it failed, without any secret
   */
  record TryLater(String error) implements Outcome {}

  /**
   * It will never work.
   *
   * @param error why it failed, without any secret
   */
  record Refused(String error) implements Outcome {}

  /**
   * Sends a notification.
   *
   * @param notification what to send
   * @return what became of it
   */
  Outcome send(Notification notification);
}
