package org.vigie.nlp.analyse;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Language;

/**
 * A text to analyse on its own, outside the crawl.
 *
 * @param id the caller's name for it
 * @param text the text; may be empty
 * @param target the name of somebody or something towards whom it is judged; null for none
 * @param language the language that the caller declares; null when unknown
 */
public record TextRequest(
    String id, String text, @Nullable String target, @Nullable Language language) {}
