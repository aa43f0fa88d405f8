package org.vigie.domain.mention;

/**
 * A name that a post holds.
 *
 * @param kind what it names
 * @param text the name as written, never empty
 */
public record Name(NameKind kind, String text) {
  /** Checks that there is a name. */
  public Name {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name is empty");
    }
  }

  /**
   * Returns the form in which names are stored and searched.
   *
   * @return the kind and the text with a colon between, such as "person:Ada Lovelace"
   */
  public String key() {
    return kind.key() + ":" + text;
  }

  /**
   * Reads a name.
   *
   * @param key a name as {@link #key()} writes it
   * @return the name
   * @throws IllegalArgumentException when it is none
   */
  public static Name parse(String key) {
    int colon = Math.max(0, key.indexOf(':'));
    NameKind kind =
        NameKind.ofKey(key.substring(0, colon))
            .orElseThrow(() -> new IllegalArgumentException("name \"" + key + "\" has no kind"));
    return new Name(kind, key.substring(colon + 1));
  }
}
