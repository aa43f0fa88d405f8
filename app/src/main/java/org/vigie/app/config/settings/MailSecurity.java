package org.vigie.app.config.settings;

/** How the connection to the SMTP server is protected. */
public enum MailSecurity {
  /** Plain at first, then TLS or nothing. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS,
  /** Not at all: for a server on the same machine. */
  NONE
}
