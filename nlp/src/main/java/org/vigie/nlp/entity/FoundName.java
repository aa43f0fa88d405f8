package org.vigie.nlp.entity;

import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.text.CharRange;

/**
 * A name in a text.
 *
 * @param name the name as written, or the watched entity's own name when it is one of its spellings
 * @param kind what it names
 * @param place where it stands
 */
public record FoundName(String name, NameKind kind, CharRange place) {}
