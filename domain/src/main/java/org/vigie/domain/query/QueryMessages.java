package org.vigie.domain.query;

import java.util.Locale;
import java.util.ResourceBundle;

/** Explains to a person, in French or in English, why a query cannot be read. */
public final class QueryMessages {
  private static final String BUNDLE = "org.vigie.domain.query.messages";
  private static final int SHOWN = 40;

  private QueryMessages() {}

  /**
   * Explains a failure.
   *
   * @param failure what went wrong
   * @param locale the reader's; French when its language is French, otherwise English
   * @return a sentence that names what was expected
   */
  public static String explain(QuerySyntaxException failure, Locale locale) {
    return explain(failure.messageKey(), failure.found(), locale);
  }

  /**
   * Explains a warning.
   *
   * @param warning what is doubtful
   * @param locale the reader's; French when its language is French, otherwise English
   * @return a sentence that names the part and the remedy
   */
  public static String explain(QueryWarning warning, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    return explain(warning.messageKey(), warning.found(), locale)
        .replace("{other}", shown(warning.other(), bundle))
        .replace("{number}", warning.other());
  }

  static QuerySyntaxException failure(String query, int at, String key, String found) {
    return new QuerySyntaxException(query, at + 1, key, found, explain(key, found, Locale.ENGLISH));
  }

  private static String explain(String key, String found, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    return bundle.getString(key).replace("{found}", shown(found, bundle));
  }

  private static ResourceBundle bundle(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    return ResourceBundle.getBundle(BUNDLE, french ? Locale.FRENCH : Locale.ENGLISH);
  }

  private static String shown(String found, ResourceBundle bundle) {
    if (found.isEmpty()) {
      return bundle.getString("query.end");
    }
    String cut = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    return bundle.getString("query.quote").replace("{text}", cut);
  }
}
