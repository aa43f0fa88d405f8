package org.vigie.alerts.writing;

import org.vigie.domain.mention.SentimentLabel;

/**
 * Inline styles, since mail programs drop style sheets. Colours keep a contrast of 4.5 to 1 or more
 * on white.
 */
public final class Look {
  /** The base of all text. */
  public static final String TEXT =
      "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;"
          + "font-size:15px;line-height:22px;color:#1f2733;";

  /** Smaller and paler text. */
  public static final String SMALL =
      "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;"
          + "font-size:13px;line-height:19px;color:#566072;";

  /** Links. */
  public static final String LINK = "color:#0b5cad;text-decoration:underline;";

  /** The title of a page. */
  public static final String TITLE = TEXT + "margin:0;font-size:22px;line-height:29px;";

  /** The title of a section. */
  public static final String SECTION =
      TEXT + "margin:28px 0 8px 0;font-size:16px;line-height:22px;font-weight:600;";

  private Look() {}

  /**
   * Returns the colour of a sentiment.
   *
   * @param label the class
   * @return a CSS colour
   */
  public static String colour(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> "#b3261e";
      case NEUTRAL, UNKNOWN -> "#566072";
      case POSITIVE -> "#1c6b37";
    };
  }
}
