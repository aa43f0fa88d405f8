package org.vigie.crawler.opml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vigie.crawler.xml.XmlCharacters;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;

/**
 * Writes sources as OPML 2.0. Feeds are outlines that every reader understands; other kinds are
 * links to them. What only Vigie knows of a source stands in a namespace of its own.
 */
public final class OpmlWriter {
  /** The prefix of the attributes that only Vigie understands. */
  static final String PREFIX = "vigie:";

  private static final String NAMESPACE = "urn:vigie:opml";

  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  /**
   * Writes a list.
   *
   * @param title its title
   * @param written when it is written
   * @param sources the sources, in this order
   * @return the document, which ends with a line break
   */
  public static String write(String title, Instant written, List<Source> sources) {
    OpmlWriter writer = new OpmlWriter();
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
    writer.attribute("xmlns:vigie", NAMESPACE);
    writer.out.append(">\n  <head>\n    <title>").append(escaped(title)).append("</title>\n");
    writer
        .out
        .append("    <dateCreated>")
        .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(written.atOffset(ZoneOffset.UTC)))
        .append("</dateCreated>\n  </head>\n  <body>\n");
    sources.forEach(writer::outline);
    return writer.out.append("  </body>\n</opml>\n").toString();
  }

  private void outline(Source source) {
    boolean feed = source.kind() == SourceKind.FEED;
    out.append("    <outline");
    attribute("type", feed ? "rss" : "link");
    attribute("text", source.name());
    attribute("title", source.name());
    attribute(feed ? "xmlUrl" : "url", source.url().toString());
    if (source.language() != null) {
      attribute(feed ? "language" : PREFIX + "language", source.language().tag());
      if (feed) {
        attribute(PREFIX + "language", source.language().tag());
      }
    }
    attribute(PREFIX + "id", source.id().value());
    attribute(PREFIX + "kind", source.kind().name().toLowerCase(Locale.ROOT));
    if (source.options().engine() != null) {
      attribute(PREFIX + "engine", source.options().engine());
    }
    attribute(PREFIX + "interval", source.interval().toString());
    attribute(PREFIX + "enabled", Boolean.toString(source.enabled()));
    out.append("/>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** Escapes what XML needs, and turns what it cannot hold into spaces. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(code -> {
          switch (code) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default ->
                safe.appendCodePoint(code >= ' ' && XmlCharacters.isAllowed(code) ? code : ' ');
          }
        });
    return safe.toString();
  }
}
