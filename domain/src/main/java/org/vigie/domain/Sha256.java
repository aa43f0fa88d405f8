package org.vigie.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The one hash of the product: for identifiers and for telling versions apart. */
public final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  /**
   * Hashes bytes.
   *
   * @param length how many bytes of the hash are kept, 1 to 32
   * @param parts what is hashed, one after the other, without a mark between them
   * @return the first bytes of SHA-256, as lower-case hexadecimal digits, two a byte
   */
  public static String hex(int length, byte[]... parts) {
    MessageDigest sha = digest();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, length);
  }

  /**
   * Hashes files, of which only a buffer is in memory at a time.
   *
   * @param length how many bytes of the hash are kept, 1 to 32
   * @param files what is hashed, one after the other, without a mark between them
   * @return the first bytes of SHA-256, as lower-case hexadecimal digits, two a byte
   * @throws IOException when a file cannot be read
   */
  public static String hex(int length, List<Path> files) throws IOException {
    MessageDigest sha = digest();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sha.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(sha.digest(), 0, length);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
