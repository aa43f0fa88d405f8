package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.testkit.SharedData;

class TalkMarkupTest {
  private static final URI BASE = URI.create("http://feed.example/forum/feed.xml");
  private static final String THREAD = " xmlns:thr='http://purl.org/syndication/thread/1.0'";
  private static final String SLASH = " xmlns:slash='http://purl.org/rss/1.0/modules/slash/'";

  private static Entry first(String feed) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return ((ParsedFeed) new FeedParser().parse(bytes, null, BASE)).entries().getFirst();
  }

  private static Entry rss(String declared, String fields) {
    String start = "<rss version='2.0'" + declared + "><channel><item><guid>1</guid>";
    return first(start + fields + "</item></channel></rss>");
  }

  private static Entry atom(String fields) {
    String start = "<feed xmlns='http://www.w3.org/2005/Atom'" + THREAD + "><entry><id>1</id>";
    return first(start + fields + "</entry></feed>");
  }

  @Test
  void readsWhatAnEntryAnswers() {
    String field = "<thr:in-reply-to ref=' urn:0 ' href='/t/1#p0' type='text/html' source='/f'/>";
    InReplyTo expected = new InReplyTo("urn:0", "http://feed.example/t/1#p0");
    assertThat(rss(THREAD, field).inReplyTo()).isEqualTo(expected);
    assertThat(rss("", field).inReplyTo()).as("without a declaration").isEqualTo(expected);
    assertThat(atom(field).inReplyTo()).isEqualTo(expected);
    assertThat(atom(field.replace("thr:", "").replace(" ref", THREAD.replace(":thr", "") + " ref")))
        .extracting(Entry::inReplyTo)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ref='0',0,", "href='http://a.example/',,http://a.example/"})
  void isContentWithAnIdOrAnAddress(String attributes, String ref, String href) {
    assertThat(rss(THREAD, "<thr:in-reply-to " + attributes + "/>").inReplyTo())
        .isEqualTo(new InReplyTo(ref, href));
  }

  @Test
  void takesAnAnswerToNothingForNone() {
    assertThat(rss(THREAD, "<thr:in-reply-to ref=' ' href=''/>").inReplyTo()).isNull();
    assertThat(rss(" xmlns:thr='urn:other'", "<thr:in-reply-to ref='0'/>").inReplyTo()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "25,25",
    "0,0",
    "' 7 ',7",
    "-1,",
    "many,",
    "'1,024',",
    "1e3,",
    "'',",
    "99999999999999999999,"
  })
  void countsAnswersAndTakesABadNumberForUnknown(String text, Long replies) {
    assertThat(rss(SLASH, "<slash:comments>" + text + "</slash:comments>").engagement().replies())
        .isEqualTo(replies);
    assertThat(rss(THREAD, "<thr:total>" + text + "</thr:total>").engagement().replies())
        .isEqualTo(replies);
    assertThat(atom("<thr:total>" + text + "</thr:total>").engagement().replies())
        .isEqualTo(replies);
    assertThat(
            atom("<link rel='replies' href='/c' thr:count='" + text + "'/>").engagement().replies())
        .isEqualTo(replies);
  }

  @Test
  void prefersTheCountOfAllAnswers() {
    assertThat(atom("<link rel='replies' href='/c' thr:count='3'/><thr:total>5</thr:total>"))
        .extracting(e -> e.engagement().replies())
        .isEqualTo(5L);
    assertThat(atom("<link rel='replies' href='/c' thr:count='3'/><thr:total>x</thr:total>"))
        .extracting(e -> e.engagement().replies())
        .isEqualTo(3L);
  }

  @Test
  void takesNoOtherCountOrLinkForAnswers() {
    assertThat(rss("", "<comments>http://feed.example/c</comments>").engagement().replies())
        .isNull();
    Entry entry = atom("<link rel='related' href='/c' thr:count='3'/><link href='/e'/>");
    assertThat(entry.engagement().replies()).isNull();
    assertThat(entry.link()).isEqualTo("http://feed.example/e");
    assertThat(atom("<link rel='replies' href='/c' count='3'/>").engagement().replies()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"slashdot.xml, 10, 0", "threading-main.xml, 0, 1"})
  void findsTheTalkInPublicFeeds(String name, int counted, int answers) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.folder("feeds/rome").resolve(name));
    ParsedFeed feed = (ParsedFeed) new FeedParser().parse(bytes, null, BASE);
    assertThat(feed.entries()).filteredOn(e -> e.engagement().replies() != null).hasSize(counted);
    assertThat(feed.entries()).filteredOn(e -> e.inReplyTo() != null).hasSize(answers);
  }
}
