package org.vigie.bench.crawl;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes RSS feeds as blogs do: entries of 500 to 3,000 characters of HTML, newest first. The same
 * numbers always give the same feed, and the next version has one more entry in front. Safe for use
 * by many threads.
 */
final class FeedWriter {
  private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int SHORTEST = 500;
  private static final int LONGEST = 3_000;
  private static final int PARAGRAPH = 60;
  private static final String[] WORDS = {
    "le",
    "la",
    "de",
    "marché",
    "prix",
    "and",
    "the",
    "service",
    "client",
    "réponse",
    "hiver",
    "train",
    "market",
    "price",
    "quality",
    "delay",
    "retard",
    "équipe",
    "nouveau",
    "product",
    "lecteur",
    "reader",
    "d&#8217;abord",
    "caf&eacute;",
    "R&amp;D",
    "weather",
    "demain",
    "support"
  };

  /** Writes a feed of so many entries, of which the newest has the number of the version. */
  byte[] feed(int number, int version, int entries) {
    StringBuilder out = new StringBuilder(entries * (LONGEST + SHORTEST) / 2 + 1_000);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
        .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n<title>Feed ")
        .append(number)
        .append("</title>\n<link>https://blog-")
        .append(number)
        .append(".example.org/</link>\n<description>A feed</description>\n");
    for (int entry = version + entries - 1; entry >= version; entry--) {
      entry(out, number, entry);
    }
    return out.append("</channel>\n</rss>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(StringBuilder out, int feed, int entry) {
    SplittableRandom random = new SplittableRandom(1_000_003L * feed + entry);
    String link = "https://blog-" + feed + ".example.org/2026/11/post-" + entry;
    out.append("<item>\n<title>");
    words(out, random, out.length() + 50);
    out.append("</title>\n<link>").append(link).append("</link>\n<guid isPermaLink=\"false\">");
    out.append(link).append("</guid>\n<pubDate>");
    out.append(DATE.format(FIRST.plusSeconds(600L * entry)));
    out.append("</pubDate>\n<dc:creator>Anne Dupont</dc:creator>\n<content:encoded><![CDATA[");
    int end = out.length() + random.nextInt(SHORTEST, LONGEST);
    while (out.length() < end) {
      out.append("<p>");
      words(out, random, Math.min(end, out.length() + PARAGRAPH * 6));
      out.append(" <a href=\"").append(link).append("#more\">lire la <b>suite</b></a></p>\n");
    }
    out.append("]]></content:encoded>\n</item>\n");
  }

  private static void words(StringBuilder out, SplittableRandom random, int end) {
    while (out.length() < end) {
      out.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
  }
}
