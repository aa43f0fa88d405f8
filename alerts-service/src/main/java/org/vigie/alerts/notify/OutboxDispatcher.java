package org.vigie.alerts.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.alert.Notifier;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.alert.OutboxEntry;

/**
 * Sends what is due in the outbox. At least once: a crash between sending and marking sends again,
 * under the same Message-ID. A server that is down delays mails and loses none for five days, the
 * time that RFC 5321 (4.5.4.1) names for giving up.
 */
public final class OutboxDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
  private static final int BATCH = 10;

  /** Longer than a batch takes when the server answers each command just in time. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration GIVE_UP = Duration.ofDays(5);

  private final Outbox outbox;
  private final Notifier notifier;

  /**
   * Makes a dispatcher.
   *
   * @param outbox keeps what is to be sent
   * @param notifier sends it
   */
  public OutboxDispatcher(Outbox outbox, Notifier notifier) {
    this.outbox = outbox;
    this.notifier = notifier;
  }

  /**
   * What one round did.
   *
   * @param sent how many were accepted
   * @param delayed how many will be tried again
   * @param failed how many were given up
   */
  public record Round(int sent, int delayed, int failed) {
    private static final Round NONE = new Round(0, 0, 0);

    private Round plus(Round other) {
      return new Round(sent + other.sent, delayed + other.delayed, failed + other.failed);
    }
  }

  /**
   * Sends everything that is due. After a failure that may pass, the rest of the batch is still
   * tried, but no further batch: a server that is down is not called once for each mail.
   *
   * @param now the present
   * @return what it did
   */
  public Round dispatch(Instant now) {
    Round all = Round.NONE;
    List<OutboxEntry> batch;
    do {
      batch = outbox.claimDue(BATCH, now, LEASE);
      for (OutboxEntry entry : batch) {
        all = all.plus(send(entry, now));
      }
    } while (batch.size() == BATCH
        && all.delayed() == 0
        && !Thread.currentThread().isInterrupted());
    return all;
  }

  private Round send(OutboxEntry entry, Instant now) {
    UUID id = entry.notification().id();
    return switch (attempt(entry)) {
      case Notifier.Sent sent -> {
        outbox.sent(id, now);
        LOG.info("event=mail-sent notification={} attempts={}", id, entry.attempts() + 1);
        yield new Round(1, 0, 0);
      }
      case Notifier.TryLater later -> delay(entry, now, later.error());
      case Notifier.Refused refused -> giveUp(id, refused.error());
    };
  }

  private Notifier.Outcome attempt(OutboxEntry entry) {
    try {
      return notifier.send(entry.notification());
    } catch (RuntimeException e) {
      LOG.error("event=notifier-broken notification={}", entry.notification().id(), e);
      return new Notifier.TryLater("the notifier broke: " + e.getClass().getSimpleName());
    }
  }

  private Round delay(OutboxEntry entry, Instant now, String error) {
    UUID id = entry.notification().id();
    if (now.isAfter(entry.notification().createdAt().plus(GIVE_UP))) {
      return giveUp(id, "given up after " + GIVE_UP.toDays() + " days: " + error);
    }
    Instant next = now.plus(Backoff.after(entry.attempts()));
    outbox.retry(id, next, error);
    LOG.warn(
        "event=mail-delayed notification={} attempts={} next={} error=\"{}\"",
        id,
        entry.attempts() + 1,
        next,
        error);
    return new Round(0, 1, 0);
  }

  private Round giveUp(UUID id, String error) {
    outbox.failed(id, error);
    LOG.error("event=mail-failed notification={} error=\"{}\"", id, error);
    return new Round(0, 0, 1);
  }
}
