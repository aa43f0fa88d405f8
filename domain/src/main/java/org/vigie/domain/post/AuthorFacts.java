package org.vigie.domain.post;

import org.jspecify.annotations.Nullable;

/**
 * What a source tells of an author beside the name, as it was when the post was read; what it does
 * not tell is null.
 *
 * @param followers how many follow the author, 0 or more
 * @param country where the author is
 */
public record AuthorFacts(@Nullable Long followers, @Nullable Country country) {
  /** Nothing is known. */
  public static final AuthorFacts UNKNOWN = new AuthorFacts(null, null);

  /** Checks the range. */
  public AuthorFacts {
    if (followers != null && followers < 0) {
      throw new IllegalArgumentException("followers is " + followers + ", below 0");
    }
  }
}
