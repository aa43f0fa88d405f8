package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.text.CharRange;

/**
 * Names that their surroundings give away, whatever a model says: what somebody is a customer
 * "chez", and devices with the number of their model. Only letters are looked at; texts of
 * customers are short.
 */
final class CuedNames {
  private static final String CAPITALISED = "(?:\\p{Lu}|\\p{Ll}\\p{Lu})[\\p{L}\\p{N}&-]*";
  private static final Pattern CUSTOMER_OF =
      Pattern.compile("\\b[Cc]hez ((?:" + CAPITALISED + ")(?: " + CAPITALISED + "){0,2})");
  private static final Pattern DEVICE =
      Pattern.compile(
          "\\b(?:[Mm]y|[Tt]he|[Aa]n?|[Nn]ew|[Ll]e|[Ll]a|[Mm]on|[Mm]a|[Uu]n|[Uu]ne|nouvel|nouvelle)"
              + " ((?:"
              + CAPITALISED
              + ") [A-Z]?\\d{1,2}[A-Za-z]?)\\b(?![.,]\\d)");

  private CuedNames() {}

  static List<FoundName> in(String text) {
    List<FoundName> found = new ArrayList<>();
    add(found, CUSTOMER_OF.matcher(text), NameKind.ORGANISATION);
    add(found, DEVICE.matcher(text), NameKind.PRODUCT);
    return found;
  }

  private static void add(List<FoundName> found, Matcher matcher, NameKind kind) {
    while (matcher.find()) {
      CharRange place = new CharRange(matcher.start(1), matcher.end(1));
      found.add(new FoundName(matcher.group(1), kind, place));
    }
  }
}
