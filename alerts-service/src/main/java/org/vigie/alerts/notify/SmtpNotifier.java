package org.vigie.alerts.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Notifier;

/** Sends notifications by mail through an SMTP server. One connection a mail. */
public final class SmtpNotifier implements Notifier {
  private final SmtpSettings settings;
  private final InternetAddress from;
  private final Session session;

  /**
   * Makes a notifier; opens no connection.
   *
   * @param settings how to reach the server
   * @throws IllegalArgumentException when the sender is not a mail address
   */
  public SmtpNotifier(SmtpSettings settings) {
    this.settings = settings;
    this.from = sender(settings.from());
    this.session = Session.getInstance(properties(settings));
  }

  private static InternetAddress sender(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("sender \"" + text + "\" is not a mail address", e);
    }
  }

  private static Properties properties(SmtpSettings settings) {
    Properties properties = new Properties();
    String millis = Long.toString(settings.timeout().toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.credentials() != null));
    switch (settings.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
      case TLS -> {
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
    }
    return properties;
  }

  @Override
  public Outcome send(Notification notification) {
    try {
      MimeMessage message = new NotificationMessage(session, notification, from);
      try (Transport transport = session.getTransport("smtp")) {
        connect(transport);
        transport.sendMessage(message, message.getAllRecipients());
      }
      return new Sent();
    } catch (AddressException e) {
      return new Refused(describe(e));
    } catch (MessagingException e) {
      return SmtpReply.isPermanent(e) ? new Refused(describe(e)) : new TryLater(describe(e));
    }
  }

  private void connect(Transport transport) throws MessagingException {
    SmtpSettings.@Nullable Credentials credentials = settings.credentials();
    if (credentials == null) {
      transport.connect(settings.host(), settings.port(), null, null);
    } else {
      transport.connect(
          settings.host(), settings.port(), credentials.username(), credentials.password());
    }
  }

  /** Servers may repeat what they were told, and this text is stored and shown. */
  private String describe(MessagingException e) {
    String text = SmtpReply.describe(e);
    SmtpSettings.@Nullable Credentials credentials = settings.credentials();
    String safe =
        credentials == null || credentials.password().isEmpty()
            ? text
            : text.replace(credentials.password(), "***");
    return "mail through " + settings.host() + ":" + settings.port() + " failed: " + safe;
  }
}
