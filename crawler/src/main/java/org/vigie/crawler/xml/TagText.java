package org.vigie.crawler.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads what stands between the angles of a start tag. */
final class TagText {
  /** More are not kept: no element that is read has as many. */
  private static final int MOST_ATTRIBUTES = 100;

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"'/<>]++)\\s*+=\\s*+(?:\"([^\"]*+)\"?|'([^']*+)'?|([^\\s\"'>]++))");

  private TagText() {}

  static Piece.Start start(String tag, int line) {
    int nameEnd = 0;
    while (nameEnd < tag.length() && !endsName(tag.charAt(nameEnd))) {
      nameEnd++;
    }
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag).region(nameEnd, tag.length());
    while (matcher.find() && attributes.size() < MOST_ATTRIBUTES) {
      attributes.putIfAbsent(matcher.group(1), Parser.unescapeEntities(value(matcher), true));
    }
    return new Piece.Start(
        Piece.local(tag.substring(0, nameEnd)), attributes, tag.endsWith("/"), line);
  }

  private static boolean endsName(char c) {
    return Character.isWhitespace(c) || c == '/' || c == '=';
  }

  private static String value(Matcher matcher) {
    for (int group = 2; group < 4; group++) {
      String quoted = matcher.group(group);
      if (quoted != null) {
        return quoted;
      }
    }
    return matcher.group(4) == null ? "" : matcher.group(4);
  }
}
