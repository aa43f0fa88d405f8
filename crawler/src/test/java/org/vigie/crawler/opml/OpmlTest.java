package org.vigie.crawler.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.opml.OpmlImport.Imported;
import org.vigie.crawler.opml.OpmlImport.Reason;
import org.vigie.crawler.opml.OpmlImport.Rejected;
import org.vigie.crawler.opml.OpmlImport.Result;
import org.vigie.crawler.opml.OpmlReader.Opml;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <opml version="1.1"><head><title>&x;</title></head><body>
      <outline text="Presse"><outline text="France">
        <outline type="rss" text="L'Écho &amp; Cie" xmlUrl="https://echo.example.org/rss?a=1&b=2"/>
      </outline></outline>
      <outline title="Nom seul" xmlurl="http://blog.example.org/feed"></outline>
      <outline text="Encore" xmlUrl="HTTP://blog.example.org:80/feed"/>
      <outline text="Chez moi" xmlUrl="http://192.168.1.1/feed"/>
      <outline text="Ici" xmlUrl="http://localhost:8080/feed"/>
      <outline text="Page" type="link" url="https://example.org/"/>
      <outline text="Fichier" xmlUrl="file:///etc/passwd"/>
      <outline text="Vide"></outline>
      </body></opml>
      """;

  private static Opml read(byte[] body) {
    return OpmlReader.read(body, null).orElseThrow();
  }

  private static Result imported(String text) {
    return new OpmlImport(List.of()).of(read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void feedsBecomeSourcesAndTheRestIsNamedWithItsLine() {
    Result result = imported(LIST);

    assertThat(result.sources())
        .extracting(Imported::name, source -> source.url().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Presse / France / L'Écho & Cie", "https://echo.example.org/rss?a=1&b=2"),
            org.assertj.core.groups.Tuple.tuple("Nom seul", "http://blog.example.org/feed"));
    assertThat(result.sources()).extracting(Imported::kind).containsOnly(SourceKind.FEED);
    assertThat(result.rejected())
        .containsExactly(
            new Rejected(8, Reason.DUPLICATE, "HTTP://blog.example.org:80/feed"),
            new Rejected(9, Reason.PRIVATE_ADDRESS, "http://192.168.1.1/feed"),
            new Rejected(10, Reason.PRIVATE_ADDRESS, "http://localhost:8080/feed"),
            new Rejected(11, Reason.NO_FEED, "Page"),
            new Rejected(12, Reason.BAD_ADDRESS, "file:///etc/passwd"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/, false",
    "http://169.254.169.254/latest, false",
    "http://[::1]/, false",
    "http://[::ffff:127.0.0.1]/, false",
    "http://intranet/feed, false",
    "http://nas.local/feed, false",
    "http://93.184.216.34/feed, true",
    "http://example.org/feed, true"
  })
  void privateHostsAreKnownByTheirSpelling(String address, boolean kept) {
    String list = "<opml><outline text='x' xmlUrl='" + address + "'/></opml>";

    assertThat(imported(list).sources()).hasSize(kept ? 1 : 0);
  }

  @Test
  void allowedNetworksMayBeNamed() {
    String list =
        "<opml><outline text='x' xmlUrl='http://10.0.0.1/'/><outline xmlUrl='http://wiki/'/></opml>";
    Result result =
        new OpmlImport(List.of("10.0.0.0/8")).of(read(list.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.sources()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, ISO-8859-1",
    "UTF-8, windows-1252",
    "UTF-8, UTF-16LE",
    "latin9, UTF-8"
  })
  void namesAreReadWhateverTheEncodingSays(String declared, String used) {
    String text =
        "<?xml version='1.0' encoding='%s'?><opml><body><outline text='Été à Évry' xmlUrl='https://example.org/'/></body></opml>"
            .formatted(declared);

    assertThat(read(text.getBytes(Charset.forName(used))).outlines().getFirst().title())
        .isEqualTo("Été à Évry");
  }

  @Test
  void whatIsNoOpmlIsTold() {
    assertThat(
            OpmlReader.read(
                "<rss><outline xmlUrl='https://a.example/'/></rss>"
                    .getBytes(StandardCharsets.UTF_8),
                null))
        .isEmpty();
    assertThat(OpmlReader.read(new byte[0], null)).isEmpty();
  }

  @Test
  void outlinesAndDepthAreBounded() {
    StringBuilder many = new StringBuilder("<opml><body>");
    many.append("<outline text='f'>".repeat(100));
    for (int i = 0; i < OpmlReader.MOST + 5; i++) {
      many.append("<outline xmlUrl='https://example.org/").append(i).append("'/>");
    }
    Opml list = read(many.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(list.outlines()).hasSize(OpmlReader.MOST);
    assertThat(list.cut()).isTrue();
    assertThat(list.outlines().getFirst().folders()).hasSizeLessThan(50);
  }

  @Test
  void aBombIsNeverExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE opml [<!ENTITY b0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY b%d \"&b%d;&b%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><opml><outline text='&b39;' xmlUrl='https://example.org/'/></opml>");

    assertThat(imported(bomb.toString()).sources().getFirst().name()).isEqualTo("&b39;");
  }

  private static Source source(String id, String name, SourceKind kind, String url) {
    return new Source(
        new SourceId(id),
        name,
        kind,
        CanonicalUrl.parse(url).orElseThrow(),
        Duration.ofMinutes(90),
        Language.FRENCH,
        !id.equals("off"),
        SourceOptions.USUAL);
  }

  @Test
  void whatIsWrittenIsWellFormedAndReadAgainAsItWas() throws Exception {
    List<Source> sources =
        List.of(
            source(
                "a",
                "L'\"Écho\" <b> & Cie \u0001🙂",
                SourceKind.FEED,
                "https://example.org/a?b=1&c=2"),
            source("off", "Forum", SourceKind.DISCOURSE, "https://forum.example.org/"),
            source("map", "Plan", SourceKind.SITEMAP, "https://example.org/sitemap.xml"));
    String written =
        OpmlWriter.write("Ma liste & co", Instant.parse("2026-11-22T12:00:00Z"), sources);

    DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
    strict.setNamespaceAware(true);
    var root =
        strict
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getAttribute("version")).isEqualTo("2.0");
    assertThat(root.getElementsByTagName("outline").getLength()).isEqualTo(3);
    assertThat(written).contains("<dateCreated>Sun, 22 Nov 2026 12:00:00 GMT</dateCreated>");

    List<Imported> again = imported(written).sources();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      assertThat(again.get(i))
          .isEqualTo(
              new Imported(
                  source.id().value(),
                  source.name().replace('\u0001', ' '),
                  source.url(),
                  source.kind(),
                  null,
                  source.language(),
                  source.interval(),
                  source.enabled()));
    }
  }

  @Test
  void nonsenseInOurOwnAttributesFallsBack() {
    Result result =
        imported(
            "<opml><outline text='x' xmlUrl='https://example.org/' vigie:kind='spaceship'"
                + " vigie:interval='P900D'/><outline text='y' xmlUrl='https://example.org/y'"
                + " vigie:interval='soon'/></opml>");

    assertThat(result.sources()).extracting(Imported::kind).containsOnly(SourceKind.FEED);
    assertThat(result.sources())
        .extracting(Imported::interval)
        .containsOnly(Duration.ofMinutes(15));
  }

  @Test
  void whatAListDoesNotHoldEnoughOfIsLeftOut() {
    Result result =
        imported(
            "<opml><outline text='p' url='https://example.org/p' vigie:kind='page'/>"
                + "<outline text='f' url='https://example.org/f' vigie:kind='forum'/>"
                + "<outline text='g' url='https://example.org/g' vigie:kind='forum'"
                + " vigie:engine='phpbb'/></opml>");

    assertThat(result.rejected())
        .extracting(Rejected::reason)
        .containsExactly(Reason.INCOMPLETE, Reason.INCOMPLETE);
    assertThat(result.sources()).extracting(Imported::engine).containsExactly("phpbb");
  }
}
