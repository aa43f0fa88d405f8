package org.vigie.domain.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A country.
 *
 * @param code its ISO 3166-1 code of two letters, in lower case, such as "fr"
 */
public record Country(String code) {
  /** The form of a code. */
  public static final String FORM = "[a-z]{2}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Checks the form. */
  public Country {
    if (!PATTERN.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "country \"" + code + "\" is not a code of two letters such as fr or be");
    }
  }

  /**
   * Reads a code as a source may write it.
   *
   * @param written a code in any case
   * @return the country; empty when it is no code of two letters
   */
  public static Optional<Country> ofCode(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    return PATTERN.matcher(lower).matches() ? Optional.of(new Country(lower)) : Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
