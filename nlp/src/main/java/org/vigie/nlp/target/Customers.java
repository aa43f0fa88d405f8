package org.vigie.nlp.target;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.PostToken;

/**
 * Tells texts in which a customer speaks of goods or services. Elsewhere, in news above all, names
 * stand beside each other without being compared.
 */
final class Customers {
  /** Texts of so few words are rarely news. */
  private static final int SHORT = 22;

  private static final String NEWS = "! ";
  private static final String QUOTES = "\"“«";

  private final Qualities qualities;
  private final Set<String> words = new HashSet<>();
  private final Set<String> news = new HashSet<>();

  Customers(Qualities qualities) {
    this.qualities = qualities;
    for (String line : Resources.text(Customers.class, "customers.txt").split("\n")) {
      if (line.startsWith(NEWS)) {
        news.addAll(List.of(line.substring(NEWS.length()).split(" ")));
      } else if (!line.startsWith("#")) {
        words.addAll(List.of(line.split(" ")));
      }
    }
  }

  /**
   * Whether a customer may speak: the text has no word of news and is short, or has their words and
   * cites nobody.
   */
  boolean speak(TargetView view) {
    boolean told = view.tokens().stream().anyMatch(token -> news.contains(token.form()));
    return !told && (view.tokens().size() <= SHORT || isCertain(view));
  }

  /** Whether the text has words of customers, cites nobody. */
  boolean isCertain(TargetView view) {
    boolean found = false;
    for (int i = 0; i < view.tokens().size(); i++) {
      PostToken token = view.tokens().get(i);
      if (QUOTES.indexOf(token.form().charAt(0)) >= 0) {
        return false;
      }
      found |= !view.isTarget(i) && isTheirs(token.form());
    }
    return found;
  }

  private boolean isTheirs(String form) {
    return words.contains(form) || qualities.isListed(form);
  }
}
