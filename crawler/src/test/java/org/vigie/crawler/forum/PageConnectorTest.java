package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlRig;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;

@Timeout(60)
class PageConnectorTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Map<String, String> SELECTORS =
      Map.ofEntries(
          Map.entry("item", "li.avis"),
          Map.entry("id", "@id"),
          Map.entry("link", "a.lien"),
          Map.entry("title", "h3"),
          Map.entry("text", ".corps"),
          Map.entry("drop", ".citation"),
          Map.entry("author", ".nom || .pseudo@title"),
          Map.entry("date", "time@datetime || .date"),
          Map.entry("parent", ".reponse-a"),
          Map.entry("thread", "a.sujet"),
          Map.entry("replies", ".n"),
          Map.entry("views", ".vues"),
          Map.entry("next", "a.suivant"));
  private static final String PAGE =
      """
      <html lang="fr"><ul>
      <li class="avis" id="c1"><a class="lien" href="/avis/1?PHPSESSID=0123456789abcdef0123">x</a><h3>Déçu &lt;b&gt;</h3>
        <b class="nom">Anna</b> <time datetime="2026-11-15T10:00:00+01:00">hier</time>
        <a class="sujet" href="/sujet/7">La box</a><p class="corps">En panne <span class="citation">toi</span>!</p>
        <i class="n">2 réponses</i><i class="vues">1,2k vues</i></li>
      <li class="avis" id="c2"><b class="pseudo" title="Bob"></b><i class="date">il y a 2 heures</i>
        <a class="sujet" href="/sujet/7">La box</a><a class="reponse-a" href="#c1">↑</a><p class="corps">Moi aussi.</p></li>
      <li class="avis"><p class="corps">Sans identité.</p></li>
      </ul><a class="suivant" href="?page=2">Suite</a></html>
      """;

  private final CrawlRig rig = new CrawlRig(NOW);

  @AfterEach
  void stop() {
    rig.close();
  }

  private void source(Map<String, String> selectors, int requests) {
    rig.source(SourceKind.PAGE, "/avis", new SourceOptions(false, null, selectors, requests));
  }

  private static String items(int from, int count, String next) {
    StringBuilder page = new StringBuilder("<ul>");
    for (int i = from; i < from + count; i++) {
      page.append("<li class=avis id=c").append(i).append("><p class=corps>word ").append(i);
    }
    return page + "</ul>" + (next.isEmpty() ? "" : "<a class=suivant href='" + next + "'>n</a>");
  }

  @Test
  void readsEachPart() {
    source(SELECTORS, 30);
    rig.on("/avis", PAGE, "Content-Type: text/html; charset=utf-8");
    assertThat(rig.crawl()).hasSize(3);
    Post first = rig.post("c1");
    assertThat(first.title()).isEqualTo("Déçu <b>");
    assertThat(first.text()).isEqualTo("En panne !");
    assertThat(first.author().value()).isEqualTo("Anna");
    assertThat(first.url().toString()).endsWith("/avis/1");
    assertThat(first.published()).isEqualTo("2026-11-15T09:00:00Z");
    assertThat(first.engagement()).isEqualTo(new Engagement(null, null, 2L, 1200L));
    String thread = rig.server.uri("/sujet/7").toString();
    assertThat(first.thread()).isEqualTo(new ThreadRef(thread, "La box", null));
    Post second = rig.post("c2");
    assertThat(second.author().value()).isEqualTo("Bob");
    assertThat(second.published()).isEqualTo("2026-11-16T06:00:00Z");
    assertThat(second.thread()).isEqualTo(new ThreadRef(thread, "La box", "c1"));
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.result().outcome().label()).isEqualTo("not_modified");
  }

  @Test
  void followsThePagesAsFarAsTheyAreNew() {
    source(SELECTORS, 30);
    rig.on("/avis", items(21, 10, "/avis?page=2"));
    rig.on("/avis?page=2", items(11, 10, "/avis?page=3")).on("/avis?page=3", items(1, 10, ""));
    assertThat(rig.crawl()).hasSize(30);
    rig.asked();
    rig.on("/avis", items(25, 10, "/avis?page=2"));
    rig.on("/avis?page=2", items(15, 10, "/avis?page=3"));
    assertThat(rig.crawl()).hasSize(4);
    assertThat(rig.asked()).containsExactly("/avis", "/avis?page=2");
  }

  @Test
  void bringsAnEditAsANewVersion() {
    source(SELECTORS, 30);
    rig.on("/avis", items(1, 3, ""));
    rig.crawl();
    rig.on("/avis", items(1, 3, "").replace("word 2", "other"));
    assertThat(rig.crawl()).extracting(Post::nativeId).containsExactly("c2");
  }

  @Test
  void givesTheSamePostsAgainAfterACrash() {
    source(SELECTORS, 30);
    rig.on("/avis", items(1, 3, ""));
    List<Post> lost = rig.crawlAndDie();
    assertThat(rig.crawl()).isEqualTo(lost).hasSize(3);
  }

  @Test
  void anEndlessCalendarEndsWithTheRequests() {
    source(SELECTORS, 7);
    rig.on("/avis", items(1, 1, "/avis?page=2"));
    for (int page = 2; page < 40; page++) {
      rig.on("/avis?page=" + page, items(page, 1, "/avis?page=" + (page + 1)));
    }
    assertThat(rig.crawl()).hasSize(7);
    assertThat(rig.asked()).hasSize(7);
  }

  @Test
  void aCircleOfPagesEndsWhereItBegan() {
    source(SELECTORS, 30);
    rig.on("/avis", items(1, 1, "/avis?page=2")).on("/avis?page=2", items(2, 1, "/avis"));
    assertThat(rig.crawl()).hasSize(2);
    assertThat(rig.asked()).hasSize(2);
  }

  @Test
  void theTitleOfAThreadKeepsWhatLooksLikeATag() {
    source(SELECTORS, 30);
    rig.on(
        "/avis",
        "<li class=avis id=c1><a class=sujet>Using List&lt;String&gt; here</a><p class=corps>a");
    rig.crawl();
    assertThat(rig.post("c1").thread())
        .isEqualTo(new ThreadRef("Using List<String> here", "Using List<String> here", null));
  }

  @Test
  void saysThatASelectorPicksNothing() {
    source(SELECTORS, 30);
    rig.on("/avis", "<html><p>rien</p></html>");
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.result().reason()).isEqualTo("no_items");
  }
}
