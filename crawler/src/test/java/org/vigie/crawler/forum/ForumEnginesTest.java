package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.CrawlRig;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;

/** The same thread of three posts, as each engine shows it in French or in English. */
@Timeout(60)
class ForumEnginesTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

  private final CrawlRig rig = new CrawlRig(NOW);

  @AfterEach
  void stop() {
    rig.close();
  }

  static String page(String fixture, String name) throws IOException {
    String path = fixture + "/" + name + ".html";
    try (InputStream in = ForumEnginesTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "phpbb-fr, phpbb, /viewtopic.php?f=2&t=123, 1234",
    "phpbb-en, phpbb, /viewtopic.php?f=2&t=123, 1234",
    "vbulletin3-en, vbulletin, /showthread.php?t=123, 1234",
    "vbulletin4-fr, vbulletin, /showthread.php?123-Panne, 1234",
    "vbulletin5-en, vbulletin, /forum/support/123-network, 1234",
    "xenforo1-en, xenforo, /threads/network-outage.123/, 1234",
    "xenforo2-fr, xenforo, /threads/panne-du-reseau.123/, 1000",
    "smf20-en, smf, /index.php?topic=123.0, 1234",
    "smf21-fr, smf, /index.php?topic=123.0, 1234",
    "mybb-fr, mybb, /showthread.php?tid=123, 1234",
    "mybb-en, mybb, /showthread.php?tid=123, 1234",
    "fluxbb-fr, fluxbb, /viewtopic.php?id=123, 1234",
    "fluxbb-en, fluxbb, /viewtopic.php?id=123, 1234"
  })
  void readsAThread(String fixture, String engine, String path, long views) throws IOException {
    boolean french = fixture.endsWith("-fr");
    SourceOptions options = new SourceOptions(false, engine, Map.of(), 30);
    rig.source(SourceKind.FORUM, "/forum", options);
    String type = "Content-Type: text/html; charset=utf-8";
    rig.on("/forum", page(fixture, "list"), type).on(path, page(fixture, "thread"), type);

    List<Post> posts = rig.crawl();

    assertThat(rig.asked()).contains("/forum", path);
    assertThat(posts).extracting(Post::nativeId).containsExactly("123/501", "123/502", "123/503");
    String title = french ? "Panne du réseau" : "Network outage";
    Post first = posts.getFirst();
    assertThat(first.title()).isEqualTo(title);
    assertThat(posts)
        .extracting(Post::text)
        .containsExactly(
            french ? "Plus de réseau depuis hier." : "No network since yesterday.",
            french ? "Ici non plus." : "Not here either.",
            french ? "Relancez la box." : "Restart the box.");
    assertThat(posts)
        .extracting(post -> post.author().value())
        .containsExactly("Anna", "Bob", "Cléo");
    assertThat(posts)
        .extracting(Post::published)
        .containsExactly(
            Instant.parse(french ? "2026-11-15T09:00:00Z" : "2026-11-15T10:00:00Z"),
            Instant.parse(french ? "2026-11-15T10:30:00Z" : "2026-11-15T11:30:00Z"),
            Instant.parse(french ? "2026-11-16T06:05:00Z" : "2026-11-16T07:05:00Z"));
    boolean solved = fixture.startsWith("xenforo2");
    assertThat(posts)
        .extracting(Post::thread)
        .containsExactly(
            new ThreadRef("123", title, null),
            new ThreadRef("123", title, "123/501"),
            new ThreadRef("123", title, "123/501", solved));
    assertThat(first.engagement().replies()).isEqualTo(2);
    assertThat(first.engagement().views()).isEqualTo(views);
    assertThat(first.declaredLanguage().tag()).isEqualTo(french ? "fr" : "en");

    rig.asked();
    assertThat(rig.crawl()).isEmpty();
    assertThat(rig.asked()).containsExactly("/forum");
  }

  @Test
  void readsTheOpeningPostOfAnArticle() throws IOException {
    SourceOptions options = new SourceOptions(false, "xenforo", Map.of(), 30);
    rig.source(SourceKind.FORUM, "/forum", options);
    String type = "Content-Type: text/html; charset=utf-8";
    String thread =
        page("xenforo2-fr", "thread")
            .replaceFirst(
                "message--post js-post \" data-author=\"Anna\"", "message--article js-post\"")
            .replaceFirst("message-name(.*?)</h4>", "message-articleUserName$1</h4>");
    rig.on("/forum", page("xenforo2-fr", "list"), type)
        .on("/threads/panne-du-reseau.123/", thread, type);

    assertThat(rig.crawl())
        .extracting(Post::nativeId)
        .containsExactly("123/501", "123/502", "123/503");
    Post first = rig.post("123/501");
    assertThat(first.author().value()).isEqualTo("Anna");
    assertThat(first.text()).isEqualTo("Plus de réseau depuis hier.");
  }
}
