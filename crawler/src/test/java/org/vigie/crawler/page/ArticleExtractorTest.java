package org.vigie.crawler.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
  private static final URI BASE = URI.create("https://blog.example/panne");
  private static final String FIRST =
      "Depuis ce matin, les sites hébergés par la coopérative ne répondent plus à leurs visiteurs.";
  private static final String SECOND =
      "L’équipe technique assure que les données sont sauves et promet un bilan dans la journée.";
  private static final String TWO = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  private final ArticleExtractor extractor = new ArticleExtractor();

  private Article extract(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private String text(String html) {
    return extract(html).text();
  }

  @Test
  void leavesTheFrameOfThePageOut() {
    assertThat(
            text(
                "<header class=site-header><a href=/>Accueil</a></header>"
                    + "<nav><ul><li><a href=/a>Actualités</a><li><a href=/b>Forum</a></ul></nav>"
                    + "<main><h1>Panne</h1><div class=byline>Par Ana Le Goff</div>"
                    + TWO
                    + "<div class=share-buttons><a href=/x>Partager</a></div></main>"
                    + "<aside><p>Abonnez-vous à notre lettre pour ne rien manquer de la vie des"
                    + " hébergeurs coopératifs.</p></aside>"
                    + "<footer><p>© 2026 Blog Exemple, tous droits réservés, reproduction"
                    + " interdite sans accord écrit.</p></footer>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void leavesCommentsAndTeasersOut() {
    String comment =
        "<li class=comment><p>Moi aussi, mon site est en panne depuis huit heures ce matin !</p>";
    String teaser =
        "<div><h3><a href=/autre>Un autre article</a></h3><p>Le résumé d’un autre article que"
            + " celui-ci, qui parle d’un tout autre sujet.</p></div>";
    assertThat(
            text(
                "<article>"
                    + TWO
                    + "</article><div class=more>"
                    + teaser.repeat(3)
                    + "</div><section id=comments><ol>"
                    + comment.repeat(5)
                    + "</ol></section>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aBodyNamedAfterItsCommentsIsStillTheBody() {
    assertThat(text("<div class='post has-sidebar comments-open'>" + TWO + "</div>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void keepsHeadingsListsQuotesCodeAndTables() {
    assertThat(
            text(
                "<article><p>"
                    + FIRST
                    + "</p><h2>Que faire ?</h2><ul><li>attendre<li>relancer</ul>"
                    + "<blockquote>Nous sommes désolés.</blockquote><pre>systemctl restart</pre>"
                    + "<table><tr><td>mail<td>rétabli</table><p>"
                    + SECOND
                    + "</p></article>"))
        .isEqualTo(
            FIRST
                + "\n\nQue faire ?\n\nattendre\n\nrelancer\n\nNous sommes désolés."
                + "\n\nsystemctl restart\n\nmail rétabli\n\n"
                + SECOND);
  }

  @Test
  void aFewWordsAreAnArticleToo() {
    assertThat(text("<nav><a href=/>Accueil</a></nav><h1>Panne</h1><p>Encore !<p>Et vous ?"))
        .isEqualTo("Encore !\n\nEt vous ?");
  }

  @Test
  void takesTheTextFromTheDataWhenThePageIsWrittenByScripts() {
    assertThat(
            text(
                "<div id=app>Chargement…</div><script type=application/ld+json>"
                    + "{\"@type\":\"NewsArticle\",\"articleBody\":\"<p>"
                    + FIRST
                    + "</p>\"}</script>"))
        .isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<html>", "<!-- ", "\0", "<title></title>", "<body hidden>"})
  void nothingIsAnEmptyArticle(String page) {
    Article article = extract(page);
    assertThat(article).isEqualTo(new Article("", null, null, null, null, null, ""));
  }

  @Test
  void readsWindowsPagesThatDeclareLatin1() {
    byte[] bytes =
        ("<meta charset=iso-8859-1><title>L’été</title><p>" + FIRST)
            .getBytes(Charset.forName("windows-1252"));
    Article article = extractor.extract(bytes, "text/html", BASE);
    assertThat(article.title()).isEqualTo("L’été");
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void leavesAParsedPageAsItIs() {
    var page = Jsoup.parse("<nav>x</nav>" + TWO);
    String before = page.outerHtml();
    assertThat(extractor.extract(page, BASE, ArticleExtractor.Usual.NOTHING).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(page.outerHtml()).isEqualTo(before);
  }

  @Test
  void keepsNoMarkup() {
    assertThat(
            text(
                "<article><p>"
                    + FIRST
                    + "<script>evil()</script><img src=x onerror=evil()></p><p>"
                    + SECOND
                    + "<style>p{}</style></p></article>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Property(tries = 200)
  void neverThrows(@ForAll String page) {
    assertThat(extract("<article>" + page).text()).doesNotContain("\0");
    assertThat(extractor.extract(page.getBytes(StandardCharsets.UTF_16LE), page, BASE)).isNotNull();
  }
}
