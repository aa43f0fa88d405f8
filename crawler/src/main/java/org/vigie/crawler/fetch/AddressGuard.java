package org.vigie.crawler.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells public addresses from all others: loopback, private, link-local, shared, documentation,
 * benchmark, multicast, reserved and metadata ranges of IPv4 and IPv6, and IPv6 forms that hide an
 * IPv4 address (RFC 6890 and its registries).
 */
public final class AddressGuard {
  private static final List<Network> NOT_PUBLIC_4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Answers metadata inside one large cloud although it is not reserved.
          "168.63.129.16/32");

  /** Only what is allotted to the public net is public; these parts of it are not. */
  private static final Network PUBLIC_6 = Network.parse("2000::/3");

  private static final List<Network> NOT_PUBLIC_6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private static final Network TRANSLATED = Network.parse("64:ff9b::/96");

  private final List<Network> allowed;

  /**
   * Makes a guard.
   *
   * @param allowed ranges in CIDR form that may be reached although they are not public
   * @throws IllegalArgumentException when one is not in CIDR form
   */
  public AddressGuard(List<String> allowed) {
    this.allowed = allowed.stream().map(Network::parse).toList();
  }

  private static List<Network> networks(String... ranges) {
    return List.of(ranges).stream().map(Network::parse).toList();
  }

  /**
   * Tells whether a connection to an address may be opened.
   *
   * @param address a resolved address
   * @return true when it is public, or in a range that is allowed
   */
  public boolean permits(InetAddress address) {
    InetAddress meant = Network.embedded(TRANSLATED, address);
    return allowed.stream().anyMatch(network -> network.contains(meant)) || isPublic(meant);
  }

  private static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> NOT_PUBLIC_4.stream().noneMatch(n -> n.contains(four));
      case Inet6Address six ->
          PUBLIC_6.contains(six)
              && NOT_PUBLIC_6.stream().noneMatch(n -> n.contains(six))
              && !Network.isTunnelled(six);
      default -> false;
    };
  }
}
