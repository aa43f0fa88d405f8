package org.vigie.app.config.settings;

import java.util.Locale;
import org.vigie.domain.post.Language;

/** A language that Vigie writes to people. */
public enum WrittenLanguage {
  /** French. */
  FR,
  /** English. */
  EN;

  /**
   * Returns the language of the domain.
   *
   * @return French or English
   */
  public Language language() {
    return switch (this) {
      case FR -> Language.FRENCH;
      case EN -> Language.ENGLISH;
    };
  }

  /**
   * Returns the locale of messages.
   *
   * @return French or English, without a country
   */
  public Locale locale() {
    return switch (this) {
      case FR -> Locale.FRENCH;
      case EN -> Locale.ENGLISH;
    };
  }

  /**
   * Chooses a language from a tag, as in {@code --language} or the variable LANG.
   *
   * @param tag such as "fr", "fr_FR.UTF-8", "en-GB" or "C"
   * @return French when the tag begins with "fr", English for all others
   */
  public static WrittenLanguage ofTag(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
  }
}
