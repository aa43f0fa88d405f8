package org.vigie.domain.post;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The language of a text.
 *
 * @param tag an ISO 639 code of two or three lower-case letters; "und" when the language is unknown
 */
public record Language(String tag) {
  /** The form of a tag. */
  public static final String FORM = "[a-z]{2,3}";

  // Before the languages below, which are checked against it.
  private static final Pattern PATTERN = Pattern.compile(FORM);

  private static final Pattern JOINTS = Pattern.compile("[-_]");

  /** French. */
  public static final Language FRENCH = new Language("fr");

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Not determined: the text is too short, mixed, or in no known language. */
  public static final Language UNKNOWN = new Language("und");

  /** Checks the form. */
  public Language {
    if (!PATTERN.matcher(tag).matches()) {
      throw new IllegalArgumentException("language \"" + tag + "\" is not an ISO 639 code");
    }
  }

  /**
   * Reads a language tag as feeds and pages give it.
   *
   * @param declared a BCP 47 tag such as "fr", "fr-FR" or "EN_us"
   * @return its primary language, or {@link #UNKNOWN} when there is none
   */
  public static Language ofTag(String declared) {
    String primary = JOINTS.split(declared.strip().toLowerCase(Locale.ROOT), 2)[0];
    return PATTERN.matcher(primary).matches() ? new Language(primary) : UNKNOWN;
  }

  @Override
  public String toString() {
    return tag;
  }
}
