package org.vigie.nlp.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;

/**
 * Turns authors' names into pseudonyms: the first 128 bits of HMAC-SHA-256 over the {@linkplain
 * #normalised normalised} name. Without the key nobody can tell a name from its pseudonym, nor try
 * names until one fits. Safe for use by many threads.
 */
public final class Pseudonymiser {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  /**
   * Makes a pseudonymiser.
   *
   * @param key the secret of this installation, 16 bytes or more; with another key every author
   *     gets another pseudonym
   */
  public Pseudonymiser(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key of pseudonyms has " + key.length + " bytes, fewer than " + SHORTEST_KEY);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Returns an author's pseudonym.
   *
   * @param author the name as the source shows it
   * @return 32 hexadecimal digits, the same for all spellings with one normalised form
   */
  public AuthorPseudonym of(AuthorName author) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(normalised(author).getBytes(StandardCharsets.UTF_8));
      return new AuthorPseudonym(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HMAC-SHA-256", e);
    }
  }

  /**
   * Returns the form in which names are compared: compatibility characters unified (Unicode NFKC),
   * outer space removed, lower case. Accents count.
   *
   * @param author the name as the source shows it
   * @return its normalised form
   */
  public static String normalised(AuthorName author) {
    return Normalizer.normalize(author.value(), Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
