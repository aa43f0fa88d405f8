package org.vigie.crawler.xml;

/** The characters that an XML 1.0 document may hold (section 2.2). */
public final class XmlCharacters {
  private XmlCharacters() {}

  /**
   * Tells whether a document may hold a character.
   *
   * @param code a code point
   * @return false for most controls, lone surrogates, U+FFFE and U+FFFF
   */
  public static boolean isAllowed(int code) {
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }

  /**
   * Leaves out what a document may not hold.
   *
   * @param text any text
   * @return the same characters without those that are not allowed
   */
  public static String only(String text) {
    return text.codePoints().allMatch(XmlCharacters::isAllowed)
        ? text
        : text.codePoints()
            .filter(XmlCharacters::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
