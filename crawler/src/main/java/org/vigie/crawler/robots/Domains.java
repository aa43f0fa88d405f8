package org.vigie.crawler.robots;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the registered domain of a host, by the public suffix list. */
final class Domains {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*|\\[.*");

  private Domains() {}

  /**
   * The name under which the memory keeps the registered domain of a host: "*.example.org". Empty
   * for IP addresses and for hosts whose suffix nobody registers names under.
   */
  static Optional<String> of(String host) {
    if (ADDRESS.matcher(host).matches()) {
      return Optional.empty();
    }
    // Strictly by the list, and only its public part: all blogs of one provider are one guest
    // house.
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return Optional.ofNullable(domain).map(name -> "*." + name);
  }
}
