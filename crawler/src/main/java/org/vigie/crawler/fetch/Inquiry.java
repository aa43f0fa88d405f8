package org.vigie.crawler.fetch;

import org.vigie.domain.post.CanonicalUrl;

/**
 * A document that is asked for.
 *
 * @param url its address
 * @param validators those of the last answer; {@link Validators#NONE} for the first fetch
 * @param givenBy the address that gave the validators; on the way there through redirects they are
 *     sent to nobody else
 * @param redirects how many redirects are followed at most, 0 or more
 * @param first how many bytes of the document are wanted, of which some more may come; 0 for all,
 *     when a document that is larger than any may be is an error
 */
public record Inquiry(
    CanonicalUrl url, Validators validators, CanonicalUrl givenBy, int redirects, int first) {

  /**
   * Asks for a whole document.
   *
   * @param url its address
   * @param validators those of the last answer
   * @param givenBy the address that gave the validators
   * @param redirects how many redirects are followed at most, 0 or more
   */
  public Inquiry(CanonicalUrl url, Validators validators, CanonicalUrl givenBy, int redirects) {
    this(url, validators, givenBy, redirects, 0);
  }

  /** How much to read of a document, none of which may be larger than so many bytes. */
  Limit limit(int most) {
    return first > 0 ? new Limit(first, true) : new Limit(most, false);
  }

  /** What to send to one address on the way. */
  Validators validatorsFor(CanonicalUrl address) {
    return address.equals(givenBy) ? validators : Validators.NONE;
  }
}
