package org.vigie.console.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.domain.post.Language;

/** A language that the console speaks. */
public enum UiLanguage {
  /** French as in France. */
  FR(Locale.FRANCE),
  /** English as in Britain: the day before the month. */
  EN(Locale.UK);

  private final Locale locale;

  UiLanguage(Locale locale) {
    this.locale = locale;
  }

  /**
   * Reads a language code.
   *
   * @param code such as "fr"
   * @return the language, or empty when the console does not speak it
   */
  public static Optional<UiLanguage> of(String code) {
    return List.of(values()).stream().filter(known -> known.code().equals(code)).findFirst();
  }

  /**
   * Returns the language of the console for one in which a team works.
   *
   * @param language any language
   * @return French for French, English for all others
   */
  public static UiLanguage of(Language language) {
    return of(language.tag()).orElse(EN);
  }

  /**
   * Returns the language of a locale.
   *
   * @param locale any locale
   * @return French for French, English for all others
   */
  public static UiLanguage of(Locale locale) {
    return locale.getLanguage().equals(FR.code()) ? FR : EN;
  }

  /**
   * Returns the code for the lang attribute and the address.
   *
   * @return "fr" or "en"
   */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * Returns the language's own name for itself.
   *
   * @return "Français" or "English"
   */
  public String ownName() {
    return switch (this) {
      case FR -> "Français";
      case EN -> "English";
    };
  }

  /**
   * Returns the locale for words, dates and numbers.
   *
   * @return the locale
   */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the language as the domain names it.
   *
   * @return the language
   */
  public Language language() {
    return switch (this) {
      case FR -> Language.FRENCH;
      case EN -> Language.ENGLISH;
    };
  }

  /**
   * Returns the other language.
   *
   * @return English for French, French for English
   */
  public UiLanguage other() {
    return this == FR ? EN : FR;
  }
}
