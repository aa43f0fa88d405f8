package org.vigie.app.config.settings;

import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Matches;
import org.vigie.app.config.bind.Range;
import org.vigie.app.config.bind.Secret;

/**
 * How mails are sent.
 *
 * @param transport through an SMTP server, or to be read in the console only
 * @param host name of the SMTP server
 * @param port port of the SMTP server
 * @param security how the connection is protected
 * @param username user name at the server
 * @param password password at the server
 * @param from sender of all mails
 */
public record MailSettings(
    @Doc("Through an SMTP server, or to be read in the console only.") @Default("console")
        MailTransport transport,
    @Doc("Name of the SMTP server.") @Matches("[0-9A-Za-z.:-]+") @Nullable String host,
    @Doc("Port of the SMTP server.") @Range(min = "1", max = "65535") @Default("587") int port,
    @Doc("How the connection is protected.") @Default("starttls") MailSecurity security,
    @Doc("User name at the server.") @Nullable String username,
    @Doc("Password at the server.") @Nullable Secret password,
    @Doc("Sender of all mails.") @Nullable MailAddress from) {}
