package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.feed.UnreadableFeed.Reason;
import org.vigie.crawler.time.WebDates;
import org.vigie.domain.post.Engagement;

@Timeout(30)
class FeedParserTest {
  private static final URI BASE = URI.create("http://feed.example/news/feed.xml");

  private final FeedParser parser = new FeedParser();

  private FeedResult parse(String text) {
    return parser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private ParsedFeed feed(String text) {
    return (ParsedFeed) parse(text);
  }

  private Entry rssItem(String fields) {
    return feed("<rss version='2.0'><channel><item>" + fields + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  @Test
  void readsRssWithItsModules() {
    ParsedFeed feed =
        feed(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel><title>News</title><link>http://example.org/</link><ttl>60</ttl>
              <item><title>One</title><link>1.html</link><dc:creator>Ann</dc:creator>
                <dc:date>2026-11-15T10:00:00+01:00</dc:date><description>short</description>
                <content:encoded><![CDATA[<p>long</p>]]></content:encoded></item></channel></rss>
            """);
    assertThat(feed.format()).isEqualTo("rss-2.0");
    assertThat(feed.head().hints().atMostEvery()).isEqualTo(Duration.ofHours(1));
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "http://example.org/1.html",
                "http://example.org/1.html",
                "One",
                "Ann",
                Instant.parse("2026-11-15T09:00:00Z"),
                null,
                "<p>long</p>",
                null,
                null,
                Engagement.UNKNOWN,
                null));
  }

  @Test
  void readsRdf() {
    ParsedFeed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="x"><title>T</title><link>http://example.org</link></channel>
              <item rdf:about="http://example.org/1"><title>One</title>
                <link>http://example.org/one</link></item></rdf:RDF>
            """);
    assertThat(feed.format()).isEqualTo("rdf-1.0");
    assertThat(feed.entries().getFirst().id()).isEqualTo("http://example.org/1");
    assertThat(feed.entries().getFirst().link()).isEqualTo("http://example.org/one");
  }

  @Test
  void readsAtomWithBaseAndXhtml() {
    ParsedFeed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.org/blog/" xml:lang="fr">
              <title>T</title><author><name>Ann</name></author>
              <entry><id>urn:1</id><title type="html">a &amp;amp; b</title>
                <link href="one"/><link rel="enclosure" href="x.mp3"/>
                <published>2026-11-15T10:00:00Z</published><updated>2026-11-15T11:00:00.5Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi</p></div></content>
              </entry>
              <entry><id>urn:2</id><title>t</title><summary type="text">1 &lt; 2</summary></entry>
            </feed>
            """);
    assertThat(feed.language()).isEqualTo("fr");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.link()).isEqualTo("http://example.org/blog/one");
    assertThat(entry.author()).isEqualTo("Ann");
    assertThat(entry.content()).isEqualTo("<p>Hi</p>");
    assertThat(entry.updated()).isAfter(entry.published());
    assertThat(feed.entries().getLast().content()).isEqualTo("1 &lt; 2");
  }

  @Test
  void readsJsonFeed() {
    ParsedFeed feed =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","language":"en",
             "authors":[{"name":"Ann"}],"items":[
              {"id":7,"url":"/seven","content_text":"a <b>","date_published":"2026-11-15T10:00:00Z"},
              {"id":"8","title":null,"content_html":"<p>x</p>","author":{"name":"Bob"}}]}
            """);
    assertThat(feed.format()).isEqualTo("json-1.1");
    assertThat(feed.entries().getFirst().id()).isEqualTo("7");
    assertThat(feed.entries().getFirst().link()).isEqualTo("http://feed.example/seven");
    assertThat(feed.entries().getFirst().content()).isEqualTo("a &lt;b&gt;");
    assertThat(feed.entries().getFirst().author()).isEqualTo("Ann");
    assertThat(feed.entries().getLast().author()).isEqualTo("Bob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"22/11/2026 10:00", "2026/11/22 10:00:00", "22.11.2026 10:00", "1795341600"})
  void datesAnEntryByNumbersAlone(String date) {
    assertThat(rssItem("<title>t</title><pubDate>" + date + "</pubDate>").published())
        .isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void anEntryThatLinksToThePageOfItsFeedKeepsItsIdWhenAnotherFollows() {
    String start = "<rss version='2.0'><channel><link>http://example.org/</link>";
    String one = "<item><title>One</title><link>http://example.org/</link></item>";
    String two = "<item><title>Two</title><link>http://example.org/</link></item>";
    Entry alone = feed(start + one + "</channel></rss>").entries().getFirst();
    ParsedFeed both = feed(start + two + one + "</channel></rss>");
    assertThat(both.entries().getLast().id()).isEqualTo(alone.id());
    assertThat(both.entries().getFirst().id()).isNotEqualTo(alone.id());
  }

  @Test
  void fallsBackToTheLinkAndThenToTheContentForAnId() {
    assertThat(rssItem("<link>http://example.org/1</link>").id()).isEqualTo("http://example.org/1");
    String hashed = rssItem("<title>t</title><description>d</description>").id();
    assertThat(hashed).matches("[0-9a-f]{32}");
    assertThat(rssItem("<title>t</title><description>other</description>").id())
        .isNotEqualTo(hashed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sun, 15 Nov 2026 10:00:00 GMT        | 2026-11-15T10:00:00Z
          Sun, 15 Nov 2026 10:00:00 +0100      | 2026-11-15T09:00:00Z
          Sun, 15 Nov 26 10:00 EST             | 2026-11-15T15:00:00Z
          15 Nov 2026 10:00:00                 | 2026-11-15T10:00:00Z
          Sunday, 15 November 2026 10:00:00 CET| 2026-11-15T09:00:00Z
          dim., 15 nov. 2026 10:00:00 +0100    | 2026-11-15T09:00:00Z
          dimanche 15 février 2026 à 10h30     | 2026-02-15T10:30:00Z
          mer. 1er juillet 2026                | 2026-07-01T00:00:00Z
          15 août 2026 08:05                   | 2026-08-15T08:05:00Z
          3 juin 2026                          | 2026-06-03T00:00:00Z
          Nov 15, 2026 10:00 PM                | 2026-11-15T22:00:00Z
          Sun Nov 15 10:00:00 2026             | 2026-11-15T10:00:00Z
          Sun Nov 15 10:00:00 CET 2026         | 2026-11-15T09:00:00Z
          2026-11-15T10:00:00.123Z             | 2026-11-15T10:00:00.123Z
          2026-11-15T10:00:00.987654321Z       | 2026-11-15T10:00:00.987Z
          2026-11-15T10:00:00+01:00            | 2026-11-15T09:00:00Z
          2026-11-15 10:00:00 +0100            | 2026-11-15T09:00:00Z
          2026-11-15 10:00                     | 2026-11-15T10:00:00Z
          Sun, 15 Nov 2026 10:00:00 +1:00      | 2026-11-15T09:00:00Z
          Sun, 15 Nov 2026 10:00:00 GMT+1:00   | 2026-11-15T09:00:00Z
          Sun, 15 Nov 2026 10:00:00 +530       | 2026-11-15T04:30:00Z
          Sun, 15 Nov 2026 10:00:00 -0330      | 2026-11-15T13:30:00Z
          Sun, 15 Nov 2026 10:00:00 +10        | 2026-11-15T00:00:00Z
          2026-11-15                           | 2026-11-15T00:00:00Z
          22/11/2026 10:00                     | 2026-11-22T10:00:00Z
          11/22/2026 10:00 PM                  | 2026-11-22T22:00:00Z
          05/11/2026 10:00                     |
          2026/11/22 10:00:00                  | 2026-11-22T10:00:00Z
          2026/11/05                           | 2026-11-05T00:00:00Z
          22.11.2026 10:00                     | 2026-11-22T10:00:00Z
          05.11.2026 10:00 +0100               | 2026-11-05T09:00:00Z
          22/13/2026                           |
          1795341600                           | 2026-11-22T10:00:00Z
          2026-11                              | 2026-11-01T00:00:00Z
          20261115T100000Z                     |
          Sun, 15 Nov 2026 24:00:00 GMT        | 2026-11-16T00:00:00Z
          Sun, 31 Nov 2026 10:00:00 GMT        |
          tomorrow                             |
          99999-99-99                          |
          """)
  void readsDatesInTheirManyForms(String text, Instant expected) {
    assertThat(WebDates.parse(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/xml; charset=utf-8, utf-8",
    "UTF-8, text/xml; charset=iso-8859-1, iso-8859-1",
    "UTF-8, application/xml, nonsense",
    "UTF-16LE, application/xml, utf-16",
    "UTF-16BE, application/xml, utf-16",
    "ISO-8859-1, application/xml, ISO-8859-1",
    "ISO-8859-1, text/xml; charset=iso-8859-1, utf-8",
    "ISO-8859-1, application/xml, utf-8",
    "windows-1252, application/xml, iso-8859-1",
    "ISO-8859-15, application/xml, iso-8859-15"
  })
  void findsTheEncodingWhateverIsDeclared(String real, String contentType, String declared) {
    String text =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?><rss version='2.0'><channel><title>Café à l’été</title></channel></rss>";
    byte[] bytes = text.replace('’', 'x').getBytes(Charset.forName(real));
    ParsedFeed feed = (ParsedFeed) parser.parse(bytes, contentType, BASE);
    assertThat(feed.title()).isEqualTo("Café à lxété");
  }

  @Test
  void mendsWhatIsNotWellFormed() {
    assertThat(rssItem("<title>a & b &nbsp;&eacute; &unknown; \u0001</title>").title())
        .isEqualTo("a & b \u00a0é &unknown;");
    assertThat(
            rssItem("<title>t</title><media:thumb url='x'/><dc:creator>Ann</dc:creator>").author())
        .isEqualTo("Ann");
    assertThat(
            feed("junk before<rss version='2.0'><channel><item><title>a</title></item>").entries())
        .hasSize(1);
    assertThat(rssItem("<title>a <b>bold</title><link>http://example.org/</link>").link())
        .isNotNull();
  }

  @Test
  void keepsTheEntriesOfATruncatedFeed() {
    ParsedFeed feed =
        feed(
            "<rss version='2.0'><channel><item><title>one</title></item>"
                + "<item><title>two</title><description>cut he");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("one", "two");
  }

  @Test
  void dropsADoctypeAndReadsNothingItNames() {
    ParsedFeed feed =
        feed(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [ <!ENTITY secret SYSTEM "file:///etc/passwd"> <!ENTITY a "aaaa">
              <!ENTITY b "&a;&a;&a;&a;"> <!ENTITY c "&b;&b;&b;&b;"> ]>
            <rss version="2.0"><channel><title>x &secret; &c;</title></channel></rss>
            """);
    assertThat(feed.title()).isEqualTo("x &secret; &c;");
  }

  @Test
  void readsRss091WithItsDoctype() {
    ParsedFeed feed =
        feed(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
              "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>T</title><item><title>one</title></item></channel></rss>
            """);
    assertThat(feed.format()).isEqualTo("rss-0.91");
    assertThat(feed.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "<html><body/></html>",
        "{\"a\":1}",
        "{",
        "[",
        "<rss",
        "<<<<",
        "<a>&"
      })
  void saysWhyADocumentIsNoFeed(String text) {
    assertThat(parse(text)).isInstanceOf(UnreadableFeed.class);
  }

  @Test
  void refusesWhatNestsTooDeep() {
    String deep = "<rss version='2.0'><channel>" + "<a>".repeat(100_000);
    assertThat(((UnreadableFeed) parse(deep)).reason()).isIn(Reason.TOO_LARGE, Reason.MALFORMED);
    assertThat(parse("{\"items\":" + "[".repeat(100_000))).isInstanceOf(UnreadableFeed.class);
  }

  @Test
  void refusesMoreElementsThanAFeedHas() {
    String many = "<rss version='2.0'><channel>" + "<item/>".repeat(300_000) + "</channel></rss>";
    assertThat(((UnreadableFeed) parse(many)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&", "<", "<!--", "<![CDATA[", "<!DOCTYPE ", "<a b='", "]]>", "&#x", "\u0000"})
  void takesLinearTimeForRepeatedFragments(String fragment) {
    assertThat(parse("<rss>" + fragment.repeat(500_000))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.org (Ann Lee), Ann Lee",
    "Ann Lee (ann@example.org), Ann Lee",
    "Ann Lee <ann@example.org>, Ann Lee",
    "Ann Lee, Ann Lee",
    "ann@example.org, ann@example.org"
  })
  void findsTheNameOfAnAuthor(String given, String name) {
    assertThat(PersonNames.of(given)).isEqualTo(name);
  }
}
