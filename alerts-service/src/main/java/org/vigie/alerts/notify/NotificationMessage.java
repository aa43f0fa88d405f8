package org.vigie.alerts.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.vigie.domain.alert.Notification;

/**
 * A notification as a MIME message: text and HTML as alternatives, and a Message-ID that is the
 * same at every try, so that a receiver's server can drop a second copy.
 */
final class NotificationMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final UUID id;
  private final String domain;

  NotificationMessage(Session session, Notification notification, InternetAddress from)
      throws MessagingException {
    super(session);
    this.id = notification.id();
    this.domain = domain(from);
    setFrom(from);
    setRecipient(
        Message.RecipientType.TO, new InternetAddress(notification.receiver().address(), true));
    setSubject(notification.subject(), UTF_8);
    setSentDate(Date.from(notification.createdAt()));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", notification.receiver().language().tag());
    setContent(
        new MimeMultipart(
            "alternative", part(notification.text(), "plain"), part(notification.html(), "html")));
    saveChanges();
  }

  private static String domain(InternetAddress address) {
    String text = address.getAddress();
    return text.substring(text.lastIndexOf('@') + 1);
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, subtype);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + "@" + domain + ">");
  }
}
