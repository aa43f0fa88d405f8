package org.vigie.app.config.settings;

import org.vigie.app.config.bind.Doc;

/**
 * The file vigie.yml.
 *
 * @param team the team that uses this Vigie
 * @param console the web console
 * @param opensearch where mentions are stored and searched
 * @param state the database of cursors, incidents and accounts
 * @param crawler how sources are read
 * @param nlp how posts are understood
 * @param sentiment how sentiment is judged
 * @param alerts when rules are evaluated
 * @param digest the weekly report on the brand and its competitors
 * @param mail how mails are sent
 */
public record VigieSettings(
    @Doc("The team that uses this Vigie.") TeamSettings team,
    @Doc("The web console.") ConsoleSettings console,
    @Doc("Where mentions are stored and searched.") OpenSearchSettings opensearch,
    @Doc("The database of cursors, incidents and accounts.") StateSettings state,
    @Doc("How sources are read.") CrawlerSettings crawler,
    @Doc("How posts are understood.") NlpSettings nlp,
    @Doc("How sentiment is judged.") SentimentSettings sentiment,
    @Doc("When rules are evaluated.") AlertSettings alerts,
    @Doc("The weekly report on the brand and its competitors.") DigestSettings digest,
    @Doc("How mails are sent.") MailSettings mail) {}
