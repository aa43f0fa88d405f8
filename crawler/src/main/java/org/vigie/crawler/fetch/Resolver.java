package org.vigie.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. May block; used by many threads. */
@FunctionalInterface
public interface Resolver {
  /** Asks the operating system. */
  Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * Looks a name up.
   *
   * @param host the name of a host, or an address as text
   * @return its addresses, best first, at least one; they may lead anywhere and are checked by the
   *     caller
   * @throws UnknownHostException when the name has no address
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
