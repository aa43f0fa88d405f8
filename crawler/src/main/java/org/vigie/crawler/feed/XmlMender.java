package org.vigie.crawler.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.xml.XmlCharacters;

/**
 * Makes the text of a feed fit for a strict XML parser, in one pass: what stands before the
 * document, the XML declaration, DOCTYPE, comments and processing instructions are dropped, as are
 * characters that XML does not know; named entities of HTML become characters and stray ampersands
 * are escaped. An entity that a DOCTYPE declared is never expanded.
 */
final class XmlMender {
  private static final int LONGEST_REFERENCE = 34;
  private static final String CDATA = "<![CDATA[";
  private static final Pattern MARK_UP_OF_XML = Pattern.compile("(?i)<(?:[!?]|html)");
  private static final Pattern BEGIN =
      Pattern.compile("(?i)<(?:\\?xml\\s|(?:[a-z][a-z0-9]{0,9}:)?(?:rss|rdf|feed|entry)[\\s>])");

  private final String in;
  private final StringBuilder out;
  private int at;

  private XmlMender(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length() + 64);
  }

  static String mend(String text) {
    XmlMender mender = new XmlMender(text);
    mender.at = start(text);
    while (mender.at < text.length()) {
      mender.step();
    }
    return mender.out.toString();
  }

  /** Where the document begins; warnings of a server before it are often HTML themselves. */
  private static int start(String text) {
    int first = Math.max(0, text.indexOf('<'));
    Matcher begin = BEGIN.matcher(text);
    return MARK_UP_OF_XML.matcher(text).region(first, text.length()).lookingAt()
            || !begin.find(first)
        ? first
        : begin.start();
  }

  private void step() {
    char c = in.charAt(at);
    if (c == '<') {
      markup();
    } else if (c == '&') {
      reference();
    } else {
      copy(endOfText());
    }
  }

  private int endOfText() {
    int end = at;
    while (end < in.length() && in.charAt(end) != '<' && in.charAt(end) != '&') {
      end++;
    }
    return end;
  }

  private void markup() {
    if (in.startsWith(CDATA, at)) {
      copy(after("]]>", at + CDATA.length()));
    } else if (in.startsWith("<!--", at)) {
      at = after("-->", at + 4);
    } else if (in.startsWith("<?", at)) {
      at = after("?>", at + 2);
    } else if (in.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      at = afterDoctype(at + 9);
    } else {
      copy(at + 1);
    }
  }

  /** Copies up to a place, without the characters that XML 1.0 forbids. */
  private void copy(int end) {
    while (at < end) {
      int start = at;
      while (at < end && isCommon(in.charAt(at))) {
        at++;
      }
      out.append(in, start, at);
      if (at < end) {
        copyOne();
      }
    }
  }

  private void copyOne() {
    int code = in.codePointAt(at);
    if (XmlCharacters.isAllowed(code)) {
      out.appendCodePoint(code);
    }
    at += Character.charCount(code);
  }

  private static boolean isCommon(char c) {
    return (c >= ' ' && c < Character.MIN_SURROGATE) || c == '\n' || c == '\t';
  }

  private int after(String mark, int from) {
    int found = in.indexOf(mark, from);
    return found < 0 ? in.length() : found + mark.length();
  }

  private int afterDoctype(int from) {
    int depth = 0;
    for (int i = from; i < in.length(); i++) {
      char c = in.charAt(i);
      if (c == '"' || c == '\'') {
        int close = in.indexOf(c, i + 1);
        i = close < 0 ? i : close;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && depth-- == 0) {
        return i + 1;
      }
    }
    return in.length();
  }

  private void reference() {
    int end = in.indexOf(';', at, Math.min(in.length(), at + LONGEST_REFERENCE));
    String name = end < 0 ? "" : in.substring(at + 1, end);
    String replacement = name.isEmpty() ? null : replacement(name);
    if (replacement == null) {
      out.append("&amp;");
      at++;
    } else {
      out.append(replacement);
      at = end + 1;
    }
  }

  private static @Nullable String replacement(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
      default -> name.charAt(0) == '#' ? numeric(name) : named(name);
    };
  }

  private static @Nullable String numeric(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code =
          hex
              ? Integer.parseInt(name, 2, name.length(), 16)
              : Integer.parseInt(name, 1, name.length(), 10);
      return XmlCharacters.isAllowed(code) ? "&#" + code + ";" : "";
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable String named(String name) {
    if (!name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      return null;
    }
    String characters = Entities.getByName(name);
    return characters.isEmpty() ? null : characters;
  }
}
