package org.vigie.crawler.feed;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares the prefixes of XML names that a document uses without declaring them. */
final class Prefixes {
  private static final int LONGEST = 41;
  private static final int MOST = 50;
  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][^\\s/>]*");

  private Prefixes() {}

  /** Returns the text with what is missing declared in its root element. */
  static String declared(String text) {
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return text;
    }
    StringBuilder declarations = new StringBuilder();
    for (String prefix : used(text)) {
      if (!text.contains("xmlns:" + prefix)) {
        declarations
            .append(" xmlns:")
            .append(prefix)
            .append("=\"")
            .append(Names.usual(prefix))
            .append('"');
      }
    }
    return declarations.isEmpty()
        ? text
        : new StringBuilder(text).insert(root.end(), declarations).toString();
  }

  /** Goes from colon to colon, which are rare, and looks back from each. */
  private static Set<String> used(String text) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (colon + 1 < text.length() && beginsName(text.charAt(colon + 1))) {
        int start = start(text, colon);
        if (start < colon && follows(text, start)) {
          prefixes.add(text.substring(start, colon));
        }
      }
      if (prefixes.size() == MOST) {
        break;
      }
    }
    prefixes.remove("xml");
    prefixes.remove("xmlns");
    return prefixes;
  }

  /** Where the name that ends before the colon begins; the colon itself when it is none. */
  private static int start(String text, int colon) {
    int at = colon;
    while (at > 0 && colon - at < LONGEST && inName(text.charAt(at - 1))) {
      at--;
    }
    return at < colon && beginsName(text.charAt(at)) ? at : colon;
  }

  /** Tells whether a name stands where a tag or an attribute begins. */
  private static boolean follows(String text, int start) {
    int before = start - 1;
    if (before > 0 && text.charAt(before) == '/') {
      before--;
    }
    return before >= 0 && (text.charAt(before) == '<' || isSpace(text.charAt(before)));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean beginsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean inName(char c) {
    return beginsName(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }
}
