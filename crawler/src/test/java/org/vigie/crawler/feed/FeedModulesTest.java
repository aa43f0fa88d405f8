package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.Engagement;

/** What feeds say beyond RSS and Atom themselves. */
class FeedModulesTest {
  private static final URI BASE = URI.create("http://feed.example/news/feed.xml");

  private final FeedParser parser = new FeedParser();

  private ParsedFeed feed(String text) {
    return (ParsedFeed) parser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private Entry rss(String item) {
    return feed("<rss version='2.0'><channel><item>" + item + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  @Test
  void takesWordsOfMediaWhereThereAreNoOthers() {
    Entry entry =
        rss(
            "<media:group><media:content url='/v.mp4'><media:title>A film</media:title>"
                + "<media:description type='plain'>1 &lt; 2</media:description></media:content>"
                + "<media:thumbnail url='/t.jpg'/></media:group><guid>1</guid>");
    assertThat(entry.title()).isEqualTo("A film");
    assertThat(entry.content()).isEqualTo("1 &lt; 2");
    Entry other =
        rss("<media:title>no</media:title><title>Own</title><description>own</description>");
    assertThat(other.title()).isEqualTo("Own");
    assertThat(other.content()).isEqualTo("own");
  }

  @Test
  void countsWhatAFilmWasSeenAndLiked() {
    Entry entry =
        feed("""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
        <entry><id>yt:video:1</id><title>Film</title>
          <media:group><media:description>Words</media:description><media:community>
          <media:starRating count="1234" average="5.00" min="1" max="5"/>
          <media:statistics views="56789"/></media:community></media:group></entry></feed>
        """)
            .entries()
            .getFirst();
    assertThat(entry.engagement()).isEqualTo(new Engagement(1234L, null, null, 56789L));
    assertThat(entry.content()).isEqualTo("Words");
  }

  @Test
  void readsPodcasts() {
    Entry entry =
        rss(
            "<guid isPermaLink='false'>1</guid><itunes:title>Episode</itunes:title>"
                + "<itunes:author>Ann</itunes:author><itunes:subtitle>sub</itunes:subtitle>"
                + "<enclosure url='ep1.mp3' length='x' type='audio/mpeg'/>");
    assertThat(entry.title()).isEqualTo("Episode");
    assertThat(entry.author()).isEqualTo("Ann");
    assertThat(entry.content()).isEqualTo("sub");
    assertThat(entry.link()).isEqualTo("http://feed.example/news/ep1.mp3");
    assertThat(rss("<itunes:summary>sum</itunes:summary><itunes:subtitle>x</itunes:subtitle>"))
        .extracting(Entry::content)
        .isEqualTo("sum");
  }

  @Test
  void namesTheFeedOfComments() {
    assertThat(rss("<title>a</title><wfw:commentRss>/c/feed</wfw:commentRss>").comments())
        .isEqualTo("http://feed.example/c/feed");
    Entry atom =
        feed("""
        <feed xmlns="http://www.w3.org/2005/Atom"
              xmlns:thr="http://purl.org/syndication/thread/1.0">
        <entry><id>1</id><title>a</title><link rel="replies" href="/r" thr:count="4"
          type="application/atom+xml"/></entry></feed>
        """)
            .entries()
            .getFirst();
    assertThat(atom.comments()).isEqualTo("http://feed.example/r");
    assertThat(atom.engagement().replies()).isEqualTo(4);
  }

  @Test
  void ignoresPlacesCleanly() {
    Entry entry =
        rss(
            "<title>a</title><georss:point>45.2 -71.9</georss:point>"
                + "<georss:where><gml:Point><gml:pos>x</gml:pos></gml:Point></georss:where>");
    assertThat(entry.title()).isEqualTo("a");
    assertThat(entry.content()).isNull();
  }

  @Test
  void readsTheRhythm() {
    var hints =
        feed("""
        <rss version="2.0"><channel><ttl>90</ttl>
        <skipHours><hour>0</hour><hour> 23 </hour><hour>24</hour><hour>25</hour>
          <hour>x</hour></skipHours>
        <skipDays><day>Sunday</day><day>saturday</day><day>Lundi</day></skipDays>
        </channel></rss>
        """)
            .head()
            .hints();
    assertThat(hints.atMostEvery()).isEqualTo(Duration.ofMinutes(90));
    assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 23);
    assertThat(hints.skipDays()).containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void takesNoRhythmThatWouldMeanNever() {
    StringBuilder hours = new StringBuilder();
    for (int hour = 0; hour < 24; hour++) {
      hours.append("<hour>").append(hour).append("</hour>");
    }
    var hints =
        feed("<rss version='2.0'><channel><ttl>99999999999</ttl><skipHours>"
                + hours
                + "</skipHours></channel></rss>")
            .head()
            .hints();
    assertThat(hints.atMostEvery()).isNull();
    assertThat(hints.skipHours()).isEmpty();
  }

  @Test
  void findsTheHubAndTheOwnAddress() {
    FeedHead atom =
        feed("""
        <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="http://hub.example/"/>
        <link rel="self" href="own.xml"/><link rel="hub" href="javascript:1"/></feed>
        """)
            .head();
    assertThat(atom.hub()).isEqualTo("http://hub.example/");
    assertThat(atom.self()).isEqualTo("http://feed.example/news/own.xml");
    FeedHead rss =
        feed("<rss><channel><atom:link rel='hub' href='//hub.example/x'/>"
                + "<item><atom:link rel='self' href='/no'/></item></channel></rss>")
            .head();
    assertThat(rss.hub()).isEqualTo("http://hub.example/x");
    assertThat(rss.self()).isNull();
    FeedHead json =
        feed("{\"items\":[],\"feed_url\":\"/f\",\"hubs\":[{\"type\":\"other\",\"url\":\"/a\"},"
                + "{\"type\":\"WebSub\",\"url\":\"/hub\"}]}")
            .head();
    assertThat(json.hub()).isEqualTo("http://feed.example/hub");
    assertThat(json.self()).isEqualTo("http://feed.example/f");
  }
}
