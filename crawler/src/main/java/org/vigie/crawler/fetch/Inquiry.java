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
 */
public record Inquiry(
    CanonicalUrl url, Validators validators, CanonicalUrl givenBy, int redirects) {

  /** What to send to one address on the way. */
  Validators validatorsFor(CanonicalUrl address) {
    return address.equals(givenBy) ? validators : Validators.NONE;
  }
}
