package org.vigie.nlp.relevance;

import org.vigie.domain.post.Language;

/**
 * A text of which somebody said whether it means an entity.
 *
 * @param text the text
 * @param language its language
 * @param relevant true when the entity is meant
 */
public record JudgedText(String text, Language language, boolean relevant) {}
