package org.vigie.crawler.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks the signature of a notice: "method=hex", an HMAC of the body with our secret. */
final class Signature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");
  private static final int LONGEST = 150;

  private Signature() {}

  /** Tells whether the body was signed with the secret; takes as long for a wrong one. */
  static boolean isValid(@Nullable String header, String secret, byte[] body) {
    int equals = header == null || header.length() > LONGEST ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    String hex = header.substring(equals + 1).strip();
    if (method == null || hex.length() % 2 != 0 || !hex.matches("[0-9a-fA-F]+")) {
      return false;
    }
    return MessageDigest.isEqual(hmac(method, secret, body), HexFormat.of().parseHex(hex));
  }

  private static byte[] hmac(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java knows no " + method, e);
    }
  }
}
