package org.vigie.indexer.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.vigie.domain.store.StoreException;

/** The child node cannot be run. The message is for the log; {@link #explain} is for people. */
public abstract sealed class EmbeddedException extends StoreException
    permits DataFolderInUse, StartFailed {
  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.vigie.indexer.embedded.messages";
  private final String messageKey;
  private final String french;

  EmbeddedException(String messageKey, List<String> arguments) {
    super(text(messageKey, arguments, Locale.ENGLISH));
    this.messageKey = messageKey;
    this.french = text(messageKey, arguments, Locale.FRENCH);
  }

  /**
   * Returns the key of the explanation in the French and English message files.
   *
   * @return a key such as "embedded.folder-in-use"
   */
  public final String messageKey() {
    return messageKey;
  }

  /**
   * Explains the failure and names the remedy.
   *
   * @param locale the reader's; French when its language is French, otherwise English
   * @return one or more lines
   */
  public final String explain(Locale locale) {
    return french(locale) ? french : Objects.requireNonNull(getMessage());
  }

  private static String text(String key, List<String> arguments, Locale locale) {
    String text =
        ResourceBundle.getBundle(BUNDLE, french(locale) ? Locale.FRENCH : Locale.ENGLISH)
            .getString(key);
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }

  private static boolean french(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
  }
}
