package org.vigie.domain.alert;

import java.util.regex.Pattern;
import org.vigie.domain.post.Language;

/**
 * A person or list that is told.
 *
 * @param address a mail address
 * @param language {@link Language#FRENCH} or {@link Language#ENGLISH}
 */
public record Receiver(String address, Language language) {
  /** The form of an address: no white space, so that it cannot forge a header. */
  public static final String FORM = "[^\\s@<>\",;]+@[^\\s@<>\",;]+";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Checks the address for the one thing that can forge a mail header, and the language. */
  public Receiver {
    if (!PATTERN.matcher(address).matches()) {
      throw new IllegalArgumentException("\"" + address + "\" is not a mail address");
    }
    if (!language.equals(Language.FRENCH) && !language.equals(Language.ENGLISH)) {
      throw new IllegalArgumentException("mails are written in fr or en, not in " + language);
    }
  }
}
