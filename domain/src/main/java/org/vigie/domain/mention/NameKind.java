package org.vigie.domain.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a name names. */
public enum NameKind {
  /** A company, institution or team. */
  ORGANISATION,
  /** A person. */
  PERSON,
  /** A city, country or region. */
  PLACE,
  /** A product that the team watches. */
  PRODUCT,
  /** A work, event or anything else; and of a name that an earlier version kept, anything. */
  OTHER;

  /**
   * Returns the word for it on the wire.
   *
   * @return such as "person"
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the word for a kind.
   *
   * @param key a word
   * @return the kind whose {@link #key()} it is, or empty when it is of none
   */
  public static Optional<NameKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
