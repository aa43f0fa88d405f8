package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.vigie.domain.VigieException;

/**
 * A model of sentiment or of topics cannot be used. The message is for the log; {@link #explain} is
 * for people.
 */
public final class ModelUnavailable extends VigieException {
  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.vigie.nlp.sentiment.messages";
  private final String french;

  /**
   * Makes it.
   *
   * @param messageKey the key of the explanation in the message files
   * @param arguments what it names
   */
  public ModelUnavailable(String messageKey, List<String> arguments) {
    super(text(messageKey, arguments, Locale.ENGLISH));
    this.french = text(messageKey, arguments, Locale.FRENCH);
  }

  /**
   * Explains the failure and names the remedy.
   *
   * @param locale the reader's; French when its language is French, otherwise English
   * @return one or more lines
   */
  public String explain(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage())
        ? french
        : Objects.requireNonNull(getMessage());
  }

  private static String text(String key, List<String> arguments, Locale locale) {
    String text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }
}
