package org.vigie.crawler.sitemap;

import crawlercommons.domains.EffectiveTldFinder;
import org.vigie.domain.post.CanonicalUrl;

/** Tells the addresses of one registered domain from all others. */
final class SameSite {
  private final String host;
  private final String domain;

  SameSite(CanonicalUrl url) {
    this.host = url.host();
    this.domain = domain(host);
  }

  /** Whether an address belongs to the same domain; of a numeric host, to the same host. */
  boolean has(CanonicalUrl url) {
    return url.host().equals(host) || (!domain.isEmpty() && domain(url.host()).equals(domain));
  }

  private static String domain(String host) {
    String assigned = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return assigned == null ? "" : assigned;
  }
}
