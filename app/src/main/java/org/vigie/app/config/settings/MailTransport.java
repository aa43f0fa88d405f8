package org.vigie.app.config.settings;

/** Where mails go. */
public enum MailTransport {
  /** To an SMTP server. */
  SMTP,
  /** To nobody: they are kept, and shown in the console. */
  CONSOLE
}
