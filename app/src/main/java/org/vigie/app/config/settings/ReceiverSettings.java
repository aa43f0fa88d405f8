package org.vigie.app.config.settings;

import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Doc;

/**
 * A person or list that gets mails.
 *
 * @param address mail address
 * @param language language of the mails; left out, that of the team
 */
public record ReceiverSettings(
    @Doc("Mail address.") MailAddress address,
    @Doc("Language of the mails; left out, that of the team.")
        @Nullable WrittenLanguage language) {}
