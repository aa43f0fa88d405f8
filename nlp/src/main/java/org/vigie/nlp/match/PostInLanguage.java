package org.vigie.nlp.match;

import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;

/**
 * A post whose language is known, or known to be unknown.
 *
 * @param post the post
 * @param language its language, as {@code lang:} compares it
 */
public record PostInLanguage(Post post, Language language) {}
