package org.vigie.alerts.notify;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Notifier;

/** Sends nothing: accepts every notification, which is then read in the console's outbox only. */
public final class ConsoleNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleNotifier.class);

  /** Makes the notifier. */
  public ConsoleNotifier() {}

  @Override
  public Outcome send(Notification notification) {
    LOG.info("event=mail-kept-in-console notification={}", notification.id());
    return new Sent();
  }
}
