package org.vigie.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A range of addresses in CIDR form. */
final class Network {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}");
  private static final int FOUR = 4;

  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Reads "address/bits", or one address alone. */
  static Network parse(String cidr) {
    String whole = cidr.contains("/") ? cidr : cidr + (cidr.contains(":") ? "/128" : "/32");
    if (!FORM.matcher(whole).matches()) {
      throw new IllegalArgumentException("\"" + cidr + "\" is not a network such as 10.0.0.0/8");
    }
    String[] parts = whole.split("/", 2);
    try {
      byte[] prefix = InetAddress.ofLiteral(parts[0]).getAddress();
      int bits = Integer.parseInt(parts[1]);
      if (bits <= prefix.length * Byte.SIZE) {
        return new Network(prefix, bits);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + cidr + "\" is not a network", e);
    }
    throw new IllegalArgumentException("\"" + cidr + "\" has more bits than its address");
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((bytes[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether the end of an IPv6 address names an IPv4 address within a site (ISATAP, RFC 5214).
   */
  static boolean isTunnelled(InetAddress address) {
    byte[] b = address.getAddress();
    return (b[8] & 0xFD) == 0 && b[9] == 0 && b[10] == 0x5E && (b[11] & 0xFF) == 0xFE;
  }

  /** The IPv4 address at the end of an IPv6 address in a range that carries one. */
  static InetAddress embedded(Network translated, InetAddress address) {
    if (!translated.contains(address)) {
      return address;
    }
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - FOUR, bytes.length));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }
}
