package org.vigie.crawler.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.CanonicalUrl;

/** Where pages say who wrote what, and when. */
class PageFactsTest {
  private static final URI BASE = URI.create("https://blog.example/panne?utm_source=x");

  private static Article extract(String html) {
    return new ArticleExtractor().extract(html.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private static Article described(String json) {
    return extract("<script type='application/ld+json'>" + json + "</script>");
  }

  @Test
  void readsAnArticleInAGraph() {
    Article article =
        described(
            """
            <![CDATA[ {"@context":"https://schema.org","@graph":[
              {"@type":"WebPage","name":"Page | Blog","datePublished":"2020-01-01"},
              {"@type":["Thing","NewsArticle"],"headline":"Panne &amp; reprise",
               "author":[{"@id":"#ana"},{"@type":"Person","name":"Luc Petit"}],
               "datePublished":"2026-11-15T10:00:00+01:00","dateModified":"2026-11-16T09:00:00Z",
               "inLanguage":"fr-FR","mainEntityOfPage":{"@id":"https://blog.example/panne"}},
              {"@type":"Person","@id":"#ana","name":"Ana Le Goff"}]} ]]>
            """);
    assertThat(article)
        .isEqualTo(
            new Article(
                "Panne & reprise",
                "Ana Le Goff, Luc Petit",
                Instant.parse("2026-11-15T09:00:00Z"),
                Instant.parse("2026-11-16T09:00:00Z"),
                "fr-FR",
                CanonicalUrl.parse("https://blog.example/panne").orElseThrow(),
                ""));
  }

  @Test
  void prefersTheArticleOfThisPage() {
    assertThat(
            extract(
                    "<link rel=canonical href=/panne><script type=application/ld+json>["
                        + "{\"@type\":\"BlogPosting\",\"url\":\"/autre\",\"headline\":\"Autre\"},"
                        + "{\"@type\":\"BlogPosting\",\"url\":\"/panne\",\"headline\":\"Panne\"}]")
                .title())
        .isEqualTo("Panne");
  }

  @Test
  void findsADiscussionBelowItsPage() {
    Article article =
        described(
            """
            {"@type":"QAPage","mainEntity":{"@type":"DiscussionForumPosting","headline":"Mail lent",
             "author":{"name":"zoe"},"datePublished":1763197200000,
             "comment":[{"@type":"Comment","author":{"name":"max"}}]},}
            """);
    assertThat(article.title()).isEqualTo("Mail lent");
    assertThat(article.author()).isEqualTo("zoe");
    assertThat(article.published()).isEqualTo("2025-11-15T09:00:00Z");
  }

  @Test
  void brokenDataAreLeftAlone() {
    assertThat(extract("<title>Panne</title><script type=application/ld+json>{\"a\":").title())
        .isEqualTo("Panne");
  }

  @Test
  void readsOpenGraph() {
    Article article =
        extract(
            """
            <html lang="en-GB"><title>Outage | Blog</title>
            <meta property="og:title" content="Outage | Blog">
            <meta property="og:site_name" content="Blog">
            <meta property="og:url" content="https://blog.example/outage?utm_source=feed">
            <meta property="article:author" content="https://social.example/ana">
            <meta name="author" content="By Ana Le Goff">
            <meta property="article:published_time" content="2026-11-15T10:00:00Z">
            <meta property="article:modified_time" content="2026-11-15T11:00:00Z">
            """);
    assertThat(article.title()).isEqualTo("Outage");
    assertThat(article.author()).isEqualTo("Ana Le Goff");
    assertThat(article.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(article.updated()).isEqualTo("2026-11-15T11:00:00Z");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.canonical()).hasToString("https://blog.example/outage");
  }

  @Test
  void readsDublinCore() {
    Article article =
        extract(
            "<meta name=DC.title content=Panne><meta name=DC.creator content='Ana Le Goff'>"
                + "<meta name=DC.date.issued content=2026-11-15><meta name=DC.language content=fr>");
    assertThat(article.title()).isEqualTo("Panne");
    assertThat(article.author()).isEqualTo("Ana Le Goff");
    assertThat(article.published()).isEqualTo("2026-11-14T23:00:00Z");
    assertThat(article.language()).isEqualTo("fr");
  }

  @Test
  void readsMicrodata() {
    Article article =
        extract(
            "<div itemscope><h1 itemprop=headline>Panne</h1><span itemprop=author>Par <a"
                + " itemprop=name href=/ana>Ana Le Goff</a>, rédactrice</span>"
                + "<time itemprop=datePublished datetime=2026-11-15T10:00Z>hier</time>"
                + "<meta itemprop=dateModified content=2026-11-16></div>");
    assertThat(article.title()).isEqualTo("Panne");
    assertThat(article.author()).isEqualTo("Ana Le Goff");
    assertThat(article.published()).isEqualTo("2026-11-15T10:00:00Z");
    assertThat(article.updated()).isEqualTo("2026-11-16T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a rel=author href=/a>Ana Le Goff</a>                              | Ana Le Goff
          <div class=byline>Par Ana Le Goff le 3 mars 2026</div>             | Ana Le Goff
          <p class='byline'>By <a href=/a>Ana Le Goff</a> • Blog</p>         | Ana Le Goff
          <span class=author>Publié par : Ana Le Goff</span>                 | Ana Le Goff
          <div class=comments><a rel=author href=/m>max</a></div>            |
          <div class=byline>3 mars 2026</div>                                |
          <div class=author>This is not a name but a whole sentence on it</div> |
          """)
  void readsBylines(String html, String author) {
    assertThat(extract("<h1>Panne</h1>" + html).author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <time datetime=2026-11-15T10:00:00+01:00>hier</time>                 | 2026-11-15T09:00:00Z
          <span class=date>Publié le 3 mars 2026 à 14h32</span>                | 2026-03-03T13:32:00Z
          <p>Posté le mardi 1er août 2023</p>                                  | 2023-07-31T22:00:00Z
          <p class=meta>Mis à jour le 4 mai 2026, publié le 3 mai 2026</p>     | 2026-05-02T22:00:00Z
          <div class=post-date>15/11/2026 10:00</div>                          | 2026-11-14T23:00:00Z
          <div class=post-date>11/15/2026</div>                                | 2026-11-14T23:00:00Z
          <div class=timestamp>2026.11.15</div>                                | 2026-11-14T23:00:00Z
          <p>Nov. 15, 2026 at 3:05 pm</p>                                      | 2026-11-15T14:05:00Z
          <p>15 déc. 2025</p>                                                  | 2025-12-14T23:00:00Z
          <div class=comments><time datetime=2026-11-15>hier</time></div>      |
          <time datetime=0001-01-01T00:00:00Z>?</time>                         |
          <p>En 2026, tout va mieux.</p>                                       |
          """)
  void readsVisibleDates(String html, Instant published) {
    assertThat(extract("<html lang=fr><h1>Panne</h1>" + html).published()).isEqualTo(published);
  }

  @Test
  void aDateThatIsReadInTwoWaysIsNoneInEnglish() {
    String page = "<h1>Outage</h1><p class=date>03/04/2026</p>";
    assertThat(extract("<html lang=en>" + page).published()).isNull();
    assertThat(extract("<html lang=fr>" + page).published()).isEqualTo("2026-04-02T22:00:00Z");
    assertThat(extract("<html lang=en-US>" + page).published()).isEqualTo("2026-03-04T00:00:00Z");
  }

  @Test
  void datesWithoutAZoneAreInThatOfTheLanguageOrOfTheSource() {
    String declared = "<meta property=article:published_time content=2026-07-14T10:00:00>";
    String zoned = "<meta property=article:published_time content=2026-07-14T10:00:00Z>";
    assertThat(extract("<html lang=fr>" + declared).published()).isEqualTo("2026-07-14T08:00:00Z");
    assertThat(extract("<html lang=fr>" + zoned).published()).isEqualTo("2026-07-14T10:00:00Z");
    assertThat(extract("<html lang=en>" + declared).published()).isEqualTo("2026-07-14T10:00:00Z");
    var page = PageParser.parse(declared);
    var extractor = new ArticleExtractor();
    var french = new ArticleExtractor.Usual("fr", null);
    var canadian = new ArticleExtractor.Usual("fr", ZoneId.of("America/Montreal"));
    assertThat(extractor.extract(page, BASE, french).published()).isEqualTo("2026-07-14T08:00:00Z");
    assertThat(extractor.extract(page, BASE, canadian).published())
        .isEqualTo("2026-07-14T14:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property=og:title content='Using &lt;template&gt; well'>      | Using <template> well
          <meta property=og:title content='D&amp;eacute;&amp;ccedil;u'>       | Déçu
          <meta property=og:title content='L&amp;#8217;offre &amp;amp; nous'> | L’offre & nous
          <title>Using &lt;template&gt; well</title>                          | Using <template> well
          """)
  void titlesAreText(String html, String title) {
    assertThat(extract(html).title()).isEqualTo(title);
    String headline = title.replace("<", "&lt;");
    assertThat(described("{\"@type\":\"Article\",\"headline\":\"" + headline + "\"}").title())
        .isEqualTo(title);
    assertThat(described("{\"@type\":\"Article\",\"headline\":\"" + title + "\"}").title())
        .isEqualTo(title);
  }

  @Test
  void tellsAChangeFromAPublication() {
    Article article =
        extract("<h1>Panne</h1><p>Publié le 3 mai 2026, mis à jour le 4 mai 2026 à 8 h 05</p>");
    assertThat(article.published()).isEqualTo("2026-05-03T00:00:00Z");
    assertThat(article.updated()).isEqualTo("2026-05-04T08:05:00Z");
  }

  @Test
  void theDayInTheAddressOutweighsWhatThePageShows() {
    String page = "<link rel=canonical href=https://blog.example/2026/nov/18/panne><h1>Panne</h1>";
    assertThat(extract(page + "<p class=date>3 mai 2019</p>").published())
        .isEqualTo("2026-11-18T00:00:00Z");
    assertThat(extract(page + "<p class=date>18 novembre 2026 à 9h30</p>").published())
        .isEqualTo("2026-11-18T09:30:00Z");
  }

  @Test
  void theHomePageIsNotTheAddressOfAnArticle() {
    assertThat(extract("<link rel=canonical href=https://blog.example/>").canonical()).isNull();
    assertThat(extract("<link rel=canonical href='javascript:alert(1)'>").canonical()).isNull();
  }
}
