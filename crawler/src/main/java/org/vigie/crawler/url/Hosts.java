package org.vigie.crawler.url;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells names of hosts that mean one thing from those that mean another to each reader. */
public final class Hosts {
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");
  private static final Pattern PORT = Pattern.compile(":\\d*$");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\s%<>^|\\\\`{}\"]");

  private Hosts() {}

  /**
   * Says whether a host is written in a way that readers take for different addresses: an IPv4
   * address in decimal, octal or hexadecimal, a short or an overlong one, or with bytes escaped.
   *
   * @param host a host, without user information and port
   * @return true when nothing should be asked of it
   */
  public static boolean isAmbiguous(String host) {
    return FORBIDDEN.matcher(host).find()
        || (ENDS_IN_A_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches());
  }

  /** The host of an address as it is written, in lower case; empty when it has none. */
  static String written(String address) {
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/\\?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
