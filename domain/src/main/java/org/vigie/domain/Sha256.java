package org.vigie.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash of the product: for identifiers and for telling versions apart. */
public final class Sha256 {
  private Sha256() {}

  /**
   * Hashes bytes.
   *
   * @param length how many bytes of the hash are kept, 1 to 32
   * @param parts what is hashed, one after the other, without a mark between them
   * @return the first bytes of SHA-256, as lower-case hexadecimal digits, two a byte
   */
  public static String hex(int length, byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
