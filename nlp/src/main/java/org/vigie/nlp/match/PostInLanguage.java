package org.vigie.nlp.match;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;

/**
 * A post whose language is known, or known to be unknown; or a text that stands alone.
 *
 * @param title its title; may be empty
 * @param text its text; may be empty
 * @param language its language, as {@code lang:} compares it
 * @param post the whole post; null for a text that stands alone, which has no author, site or
 *     source to compare
 */
public record PostInLanguage(String title, String text, Language language, @Nullable Post post) {

  /**
   * Prepares a post.
   *
   * @param post the post
   * @param language its language
   * @return the post with its language
   */
  public static PostInLanguage of(Post post, Language language) {
    return new PostInLanguage(post.title(), post.text(), language, post);
  }

  /**
   * Prepares a text that stands alone.
   *
   * @param text the text
   * @param language its language
   * @return the text with its language
   */
  public static PostInLanguage ofText(String text, Language language) {
    return new PostInLanguage("", text, language, null);
  }
}
