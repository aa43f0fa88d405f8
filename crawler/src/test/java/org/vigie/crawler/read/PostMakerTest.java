package org.vigie.crawler.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.SharedData;

/** Nothing that a source gives passes the border as anything but harmless plain text. */
class PostMakerTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final CanonicalUrl URL =
      new CanonicalUrl(URI.create("http://feed.example/feed.xml"));
  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<svg><script>alert(1)</script>words</svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1'>",
          "<a href='javascript:alert(1)'>press</a>",
          "<a href='JaVa\tScRiPt:alert(1)'>press</a>",
          "<a href='data:text/html,<script>alert(1)</script>'>press</a>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
          "<style>@import 'javascript:alert(1)';</style>",
          "<template><script>alert(1)</script></template>",
          "<textarea></textarea><script>alert(1)</script>",
          "<!--<img src='--><img src=x onerror=alert(1)//'>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#x202e;gnp.exe",
          "safe\u202egnp.exe",
          "\u2066hidden\u2069",
          "a\u0000b\u001b[31mred\u0007\u009b31m",
          "one\r\ntwo\u2028three\u0085four",
          "\ud83d broken \ude00",
          "\ufeffmark\uffff",
          "\"><script>alert(1)</script>",
          "' onmouseover='alert(1)",
          "javascript:alert(1)",
          "data:text/html;base64,PHNjcmlwdD4=",
          "vbscript:msgbox(1)",
          "http://user:word@trusted.example%2f@evil.example/",
          "http://trusted.example\u202e/elpmaxe.live//:ptth",
          "{{constructor.constructor('alert(1)')()}}",
          "<p>" + "<b>".repeat(2_000) + "deep");

  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());

  private Optional<Post> post(String hostile) {
    Source source =
        new Source(
            new SourceId("s"),
            "s",
            SourceKind.FEED,
            URL,
            Duration.ofHours(1),
            null,
            true,
            SourceOptions.USUAL);
    AnswerHead head = new AnswerHead(null, Validators.NONE, null, List.of());
    Fetched fetched = new Fetched(200, URL, null, RobotsVerdict.ALLOWED, head, null);
    String id = hostile.isEmpty() ? "id" : hostile;
    RawPost raw =
        new RawPost(
            id,
            hostile,
            hostile,
            "words " + hostile,
            hostile,
            new ThreadRef("t" + id, hostile, id),
            NOW,
            null,
            hostile,
            Engagement.UNKNOWN);
    return maker.make(raw, new PostMaker.Origin(source, "feed", fetched, NOW, hostile));
  }

  private void isHarmless(String hostile) {
    Post post = post(hostile).orElseThrow();
    for (String line :
        Stream.of(
                post.title(),
                post.author() == null ? "" : post.author().value(),
                post.nativeId(),
                post.thread().id(),
                "" + post.thread().title(),
                "" + post.thread().parent(),
                post.url().toString())
            .toList()) {
      assertThat(line)
          .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\u2028]");
    }
    assertThat(post.text())
        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\u2028&&[^\\n]]");
    assertThat(post.url().toString()).matches("https?://[\\x21-\\x7e]+");
    assertThat(post.url().uri().getRawUserInfo()).isNull();
  }

  @Test
  void nothingHostilePassesTheBorder() {
    PAYLOADS.forEach(this::isHarmless);
  }

  @Test
  @Timeout(120)
  void nothingOfTheCollectionPassesTheBorder() throws IOException {
    int read = 0;
    try (Stream<Path> files = Files.walk(SharedData.folder("hostile/xss"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
          isHarmless(line);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(PAYLOADS),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.of(
                "<", ">", "&", "&#", ";", "\"", "http://", "://", "@", "%", "\\", "[", "]"))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void nothingAtAllPassesTheBorder(@ForAll("texts") String text) {
    isHarmless(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>alert(1)</script>Bonjour      | Bonjour
          <video>                               | <video>
          <a href='javascript:x'>Lire</a> tout  | Lire tout
          para\u200bchute\u00ads                | parachutes
          """)
  void aTitleKeepsItsWords(String title, String expected) {
    assertThat(PostMaker.title(title)).isEqualTo(expected);
  }

  @Test
  void aTitleThatIsNothingButAScriptIsNone() {
    assertThat(PostMaker.title("<script>alert(1)</script>")).isEmpty();
    assertThat(PostMaker.title("<svg onload=alert(1)>")).isEmpty();
  }

  @Test
  void aCutLeavesNoHalfOfACharacter() {
    assertThat(PostMaker.title("x" + "\ud83d\ude00".repeat(800))).hasSize(999);
  }

  @ParameterizedTest
  @Timeout(60)
  @CsvSource({
    "<b>",
    "<a href=x>",
    "<table><tr><td>",
    "<p><b><i>",
    "<ul><li>",
    "<div",
    "<a b",
    "<!--<",
    "&lt;",
    "</p>",
    "<svg><math>",
    "<select><option>"
  })
  void staysQuickWhateverIsRepeated(String piece) {
    assertThat(HtmlText.plain(piece.repeat(2_000_000 / piece.length()) + "end")).isNotNull();
  }
}
