package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.text.HtmlText;

/** Feeds as they are in the wild, one slip a case: what can be read of them is read. */
@Timeout(60)
class MalformedFeedsTest {
  private static final URI BASE = URI.create("http://feed.example/news/feed.xml");
  private static final String ONE = "<item><guid>1</guid><title>One</title></item>";
  private static final String TWO = "<item><guid>2</guid><title>Two</title></item>";
  private static final String HEAD = "<rss version='2.0'><channel><title>News</title>";

  private final FeedParser parser = new FeedParser();

  private FeedResult parse(String text) {
    return parser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private static Arguments slip(String name, String text) {
    return Arguments.of(name, text);
  }

  static Stream<Arguments> slips() {
    String whole = HEAD + ONE + TWO + "</channel></rss>";
    return Stream.of(
        slip(
            "a warning of the server before the prolog",
            "<br />\n<b>Warning</b>: in <b>/x.php</b> on line 3<br /><?xml version='1.0'?>"
                + whole),
        slip("text before the prolog", "\n\n  hello <?xml version='1.0'?>" + whole),
        slip("a second prolog", "<?xml version='1.0'?><?xml version='1.0'?>" + whole),
        slip("a version of XML that nobody reads", "<?xml version='9.9'?>" + whole),
        slip("two roots", whole + "<rss><channel><item><title>no</title></item></channel></rss>"),
        slip("a script after the root", whole + "<script>if (a < b && c) {}</script>"),
        slip("text after the root", whole + "\n<!-- 0.3 s --> done"),
        slip("the end of a tag missing", HEAD + ONE + TWO + "</channel></rss"),
        slip("the end of the document missing", HEAD + ONE + TWO),
        slip("a cut inside a tag", HEAD + ONE + TWO + "<item><ti"),
        slip("a cut inside an attribute", HEAD + ONE + TWO + "<item><enclosure url='http://x"),
        slip("a cut inside a comment", HEAD + ONE + TWO + "<!-- never ends"),
        slip("a cut inside an entity", HEAD + ONE + TWO + "&am"),
        slip(
            "items that are not closed",
            HEAD + "<item><guid>1</guid><title>One</title><item><guid>2</guid><title>Two</title>"),
        slip(
            "capital letters",
            "<RSS VERSION='2.0'><CHANNEL><ITEM><GUID>1</GUID><TITLE>One</TITLE></ITEM>"
                + "<ITEM><GUID>2</GUID><TITLE>Two</TITLE></ITEM></CHANNEL></RSS>"),
        slip(
            "a prefix that nobody declared",
            HEAD + "<item><guid>1</guid><foo:bar x:y='z'/><title>One</title></item>" + TWO),
        slip(
            "an attribute given twice",
            HEAD + "<item a='1' a='2'><guid>1</guid><title>One</title></item>" + TWO),
        slip(
            "an attribute without quotes",
            HEAD + "<item a=1><guid>1</guid><title>One</title></item>" + TWO),
        slip(
            "control characters",
            HEAD + "<item><guid>\u00001</guid><title>O\u0001n\u000be</title></item>" + TWO),
        slip(
            "references to no characters",
            HEAD + "<item><guid>1&#0;</guid><title>O&#xB;n&#xD800;e</title></item>" + TWO),
        slip(
            "halves of characters",
            HEAD + "<item><guid>1</guid><title>One\ud83d</title></item>" + TWO),
        slip(
            "a tag that is closed twice",
            HEAD + "<item><guid>1</guid><title>One</title></title></item></item>" + TWO),
        slip(
            "tags that cross each other",
            HEAD + "<item><guid>1</guid><title>One</item></title>" + TWO),
        slip(
            "an entity of a DOCTYPE",
            "<!DOCTYPE rss [<!ENTITY x 'secret'> <!ELEMENT a (b)>]>" + whole),
        slip("a DOCTYPE elsewhere", "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/rss.dtd'>" + whole),
        slip("a DOCTYPE after the root began", HEAD + "<!DOCTYPE x>" + ONE + TWO),
        slip("items outside the channel", HEAD + "</channel>" + ONE + TWO + "</rss>"),
        slip("no channel", "<rss>" + ONE + TWO + "</rss>"),
        slip(
            "white space around a namespace",
            "<rss xmlns:dc=' http://purl.org/dc/elements/1.1/ '><channel>" + ONE + TWO),
        slip(
            "a default namespace that is invented",
            "<rss xmlns='http://backend.example/rss2'><channel>" + ONE + TWO + "</channel></rss>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void readsWhatIsThere(String slip, String text) {
    FeedResult result = parse(text);
    assertThat(result).as(slip).isInstanceOf(ParsedFeed.class);
    ParsedFeed feed = (ParsedFeed) result;
    assertThat(feed.entries()).as(slip).hasSizeGreaterThanOrEqualTo(2);
    assertThat(feed.entries().get(0).id()).as(slip).isEqualTo("1");
    assertThat(feed.entries().get(0).title()).as(slip).startsWith("One");
    assertThat(feed.entries().get(1).id()).as(slip).isEqualTo("2");
    assertThat(feed.entries().get(1).title()).as(slip).isEqualTo("Two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | text/xml; charset=iso-8859-1   | utf-8
          UTF-8        | text/xml; charset=windows-1252 |
          UTF-8        |                                | utf-16
          UTF-8        | text/xml; charset=utf-16       |
          UTF-8        |                                | iso-8859-1
          UTF-8        | text/xml; charset=nonsense     | nonsense
          UTF-8        |                                |
          windows-1252 |                                | utf-8
          windows-1252 | text/xml; charset=utf-8        |
          windows-1252 | text/xml; charset=us-ascii     | iso-8859-1
          windows-1252 |                                |
          windows-1252 |                                | ascii
          iso-8859-15  | text/xml; charset=iso-8859-1   | iso-8859-15
          UTF-16BE     |                                |
          UTF-16LE     |                                |
          UTF-16LE     |                                | utf-8
          UTF-16       | text/xml; charset=utf-8        |
          UTF-16BE     |                                | utf-16
          """)
  void believesTheBytesMoreThanWhatIsSaidOfThem(String charset, String header, String prolog) {
    String declared = prolog == null ? "" : " encoding='" + prolog + "'";
    String text =
        "<?xml version='1.0'" + declared + "?>" + HEAD + "<item><title>Été à Nœux</title></item>";
    byte[] bytes =
        (charset.equals("windows-1252") ? text.replace("œ", "oe") : text)
            .getBytes(Charset.forName(charset));
    assertThat(((ParsedFeed) parser.parse(bytes, header, BASE)).entries().getFirst().title())
        .isIn("Été à Nœux", "Été à Noeux");
  }

  @Test
  void readsAnAsciiDocumentThatClaimsToBeWider() {
    byte[] bytes = (HEAD + ONE).getBytes(StandardCharsets.US_ASCII);
    for (String charset : new String[] {"utf-16", "utf-16le", "utf-32", "utf-7", "ebcdic-cp-us"}) {
      assertThat(parser.parse(bytes, "text/xml; charset=" + charset, BASE))
          .as(charset)
          .isInstanceOf(ParsedFeed.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "&eacute;t&eacute;,été",
    "&amp;eacute;t&amp;eacute;,été",
    "&#233;t&#xE9;,été",
    "R&D & Co,R&D & Co",
    "caf&eacute &nbsp;noir,café noir",
    "&unknown; a,&unknown; a",
    "5 < 6 &lt; 7,5 < 6 < 7"
  })
  void readsEntitiesAsTheyAreMeant(String written, String meant) {
    ParsedFeed feed =
        (ParsedFeed) parse(HEAD + "<item><title>" + written + "</title></item></channel></rss>");
    assertThat(HtmlText.line(String.valueOf(feed.entries().getFirst().title()))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;&l;&l;&l;&l;'>"
            + "<!ENTITY n '&m;&m;&m;&m;&m;&m;&m;&m;'>]>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p.dtd'> %p;]>",
        "<!DOCTYPE a [<!ENTITY n SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE a PUBLIC '-//x//y' 'http://127.0.0.1:1/x.dtd'>"
      })
  void expandsNoEntityOfADoctype(String doctype) {
    ParsedFeed feed =
        (ParsedFeed) parse(doctype + HEAD + "<item><guid>1</guid><title>a&n;b</title></item>");
    assertThat(feed.entries().getFirst().title()).isEqualTo("a&n;b");
  }

  @Test
  void isNotSlowedDownByOneLongEntity() {
    String doctype = "<!DOCTYPE a [<!ENTITY l '" + "x".repeat(100_000) + "'>]>";
    ParsedFeed feed =
        (ParsedFeed)
            parse(doctype + HEAD + "<item><title>" + "&l;".repeat(100_000) + "</title></item>");
    assertThat(feed.entries().getFirst().title()).hasSizeLessThan(1_000_000);
  }

  @Test
  void saysThatThereAreTooManyElements() {
    assertThat(parse(HEAD + "<item/>".repeat(1_000_000) + "</channel></rss>"))
        .isInstanceOfSatisfying(
            UnreadableFeed.class,
            bad -> assertThat(bad.reason()).isEqualTo(UnreadableFeed.Reason.TOO_LARGE));
    assertThat(parse("{\"items\":[" + "{},".repeat(1_000_000) + "{}]}"))
        .isInstanceOfSatisfying(
            UnreadableFeed.class,
            bad -> assertThat(bad.reason()).isEqualTo(UnreadableFeed.Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<![CDATA[",
        "<!--",
        "<?",
        "&",
        "&#",
        "<item>",
        "<div",
        "</",
        "\"",
        "<!DOCTYPE",
        "{",
        "[",
        "{\"a\":["
      })
  void staysLinearWhateverIsRepeated(String piece) {
    assertThat(parse("<rss>" + piece.repeat(300_000))).isNotNull();
    assertThat(parse(piece.repeat(300_000))).isNotNull();
  }

  @Test
  void readsATitleAsLongAsTheDocument() {
    ParsedFeed feed =
        (ParsedFeed) parse(HEAD + "<item><title>" + "<b>".repeat(1) + "x".repeat(7_000_000));
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void tellsEntriesApartThatShareALink() {
    ParsedFeed feed =
        (ParsedFeed)
            parse(
                HEAD
                    + "<item><link>/</link><title>One</title></item>"
                    + "<item><link>/</link><title>Two</title></item></channel></rss>");
    assertThat(feed.entries()).extracting(Entry::id).doesNotHaveDuplicates();
    assertThat(feed.entries()).extracting(Entry::link).containsOnly("http://feed.example/");
  }
}
