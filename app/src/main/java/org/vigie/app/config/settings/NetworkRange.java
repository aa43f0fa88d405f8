package org.vigie.app.config.settings;

import java.net.InetAddress;

/**
 * A block of addresses in CIDR notation.
 *
 * @param base its first address
 * @param prefix how many leading bits its addresses share: 0 to 32, or to 128 for IPv6
 */
public record NetworkRange(InetAddress base, int prefix) {
  /** The form of a block. */
  public static final String FORM = "[0-9A-Fa-f.:]+/[0-9]{1,3}";

  /** Checks the prefix. */
  public NetworkRange {
    if (prefix < 0 || prefix > base.getAddress().length * 8) {
      throw new IllegalArgumentException("no address has " + prefix + " bits in common");
    }
  }

  /**
   * Reads a block; looks no name up.
   *
   * @param text such as "10.1.0.0/16" or "fd00::/8"
   * @return the block
   * @throws IllegalArgumentException when the text is not a block
   */
  public static NetworkRange parse(String text) {
    if (!text.matches(FORM)) {
      throw new IllegalArgumentException("\"" + text + "\" is not a network such as 10.1.0.0/16");
    }
    int slash = text.indexOf('/');
    return new NetworkRange(
        InetAddress.ofLiteral(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefix;
  }
}
