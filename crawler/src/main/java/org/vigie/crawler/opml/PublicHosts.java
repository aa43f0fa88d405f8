package org.vigie.crawler.opml;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.crawler.fetch.AddressGuard;

/** Tells hosts that are private by their very spelling; looks no name up. */
final class PublicHosts {
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final List<String> PRIVATE_ENDS =
      List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".onion", ".invalid");

  private final AddressGuard guard;
  private final boolean namesToo;

  PublicHosts(List<String> allowed) {
    this.guard = new AddressGuard(allowed);
    this.namesToo = !allowed.isEmpty();
  }

  boolean permits(String host) {
    try {
      return guard.permits(InetAddress.ofLiteral(BRACKETS.matcher(host).replaceAll("")));
    } catch (IllegalArgumentException e) {
      return namesToo || isPublicName(host);
    }
  }

  private static boolean isPublicName(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.indexOf('.') > 0 && PRIVATE_ENDS.stream().noneMatch(name::endsWith);
  }
}
