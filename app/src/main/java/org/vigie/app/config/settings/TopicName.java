package org.vigie.app.config.settings;

import org.vigie.app.config.bind.Doc;

/**
 * What a topic is called.
 *
 * @param fr in French
 * @param en in English
 */
public record TopicName(@Doc("In French.") String fr, @Doc("In English.") String en) {}
