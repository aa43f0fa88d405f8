package org.vigie.app.config.settings;

import java.time.ZoneId;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;

/**
 * The team that uses this Vigie.
 *
 * @param name name of the team, shown in the console and in mails
 * @param zone time zone in which days and weeks are counted and shown
 * @param language language of the console and of mails where nothing else is chosen
 */
public record TeamSettings(
    @Doc("Name of the team, shown in the console and in mails.") String name,
    @Doc("Time zone in which days and weeks are counted and shown.") @Default("Europe/Paris")
        ZoneId zone,
    @Doc("Language of the console and of mails where nothing else is chosen.") @Default("fr")
        WrittenLanguage language) {}
